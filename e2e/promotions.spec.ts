import { expect, type Page } from '@playwright/test';
import { atCashier, expectAccessible, fillAddress, languages, newPerson, query, register, signIn, test } from './shop';

const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** Nothing that axe finds on a phone or a desk. */
async function accessibleEverywhere(page: Page): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectAccessible(page);
  }
}

/** A product of the first shop with stock; in its flash sale or not. */
async function product(flash: boolean): Promise<{ slug: string; price: number; flashPrice: number | null }> {
  const [row] = await query<{ slug: string; price: number; flashPrice: number | null }>(
    `select p."slug", v."price", f."price" as "flashPrice" from "Product" p join "Merchant" m on m."id" = p."merchantId" and m."slug" = 'qinghe'
     join "Category" c on c."id" = p."categoryId" join "Variant" v on v."productId" = p."id" and v."position" = 0
     left join "FlashSaleItem" f on f."variantId" = v."id"
     where p."status" = 'live' and (f."id" is not null) = $1 and c."slug" <> 'teaware' and v."price" between case when $1 then 8000 else 12000 end and 28000
       and (select sum(l."onHand" - l."reserved") from "StockLevel" l where l."variantId" = v."id") >= 10
     order by p."slug" desc limit 1`,
    [flash],
  );
  if (row === undefined) throw new Error('the demo shop has no such product');
  return row;
}

async function shopper(page: Page): Promise<void> {
  await register(page, newPerson(), '/account/addresses/new');
  await fillAddress(page);
  await page.waitForURL('**/account/addresses');
}

async function buyNow(page: Page, slug: string): Promise<void> {
  await page.goto(`/p/${slug}`);
  await page.getByRole('button', { name: languages.zh.buy }).click();
  await page.waitForURL('**/checkout');
}

test('a coupon is claimed, used with an order, and back when the order is cancelled', async ({ page }) => {
  // axe looks at every page twice.
  test.slow();
  const { slug } = await product(false);
  await shopper(page);
  await page.goto('/coupons');
  await accessibleEverywhere(page);
  const card = page.getByRole('article').filter({ hasText: '青禾店铺券' });
  await card.getByRole('button', { name: '领取' }).click();
  await expect(page.getByRole('article').filter({ hasText: '青禾店铺券' }).getByText('已领取')).toBeVisible();

  await page.goto(`/p/${slug}`);
  await expect(page.getByText('单件到手约')).toBeVisible();
  await accessibleEverywhere(page);
  await page.getByRole('button', { name: languages.zh.buy }).click();
  await page.waitForURL('**/checkout');
  const bill = page.getByRole('region', { name: '金额明细' });
  await expect(bill.getByText('青禾店铺券')).toBeVisible();
  await expect(bill.getByText('−¥10.00').first()).toBeVisible();
  await accessibleEverywhere(page);

  await page.getByLabel('优惠码').fill('nothing-like-it');
  await page.getByRole('button', { name: '兑换' }).click();
  await expect(page.getByText('没有这张优惠券')).toBeVisible();
  await page.getByLabel('优惠码').fill('dianpu2026');
  await page.getByRole('button', { name: '兑换' }).click();
  await expect(bill.getByText('老友码')).toBeVisible();

  // What else was filled in stays as it is.
  await page.locator('input[name=method][value=wechat_pay]').check();
  await page.getByLabel('备注').fill('放在门口');
  const filledIn = async () => {
    await expect(page.locator('input[name=method][value=wechat_pay]')).toBeChecked();
    await expect(page.getByLabel('备注')).toHaveValue('放在门口');
  };
  await page.getByRole('checkbox', { name: /老友码/ }).uncheck();
  await page.getByRole('button', { name: '使用所选优惠券' }).click();
  await page.waitForURL('**/checkout?**coupons=chosen**');
  await expect(bill.getByText('老友码')).toHaveCount(0);
  await expect(bill.getByText('青禾店铺券')).toBeVisible();
  await filledIn();
  await accessibleEverywhere(page);
  await page.getByRole('button', { name: '恢复最优组合' }).click();
  await expect(bill.getByText('老友码')).toBeVisible();
  await filledIn();
  await page.getByRole('checkbox', { name: /老友码/ }).uncheck();
  await page.getByRole('button', { name: '使用所选优惠券' }).click();
  await expect(bill.getByText('老友码')).toHaveCount(0);
  await page.locator('input[name=method][value=alipay]').check();
  await page.getByRole('button', { name: languages.zh.submit }).click();
  const { groupNumber } = await atCashier(page);
  const states = () =>
    query<{ state: string; name: string }>(
      `select l."state"::text, c."name" from "CouponClaim" l join "Coupon" c on c."id" = l."couponId"
       where l."userId" = (select "userId" from "OrderGroup" where "number" = $1) order by c."name" desc`,
      [groupNumber],
    );
  expect(await states()).toEqual([
    { name: '青禾店铺券', state: 'used' },
    { name: '老友码', state: 'claimed' },
  ]);

  await page.goto('/orders');
  await page.getByRole('link', { name: '查看详情' }).first().click();
  await page.waitForURL('**/orders/*');
  await expect(page.getByText('青禾店铺券')).toBeVisible();
  await accessibleEverywhere(page);
  await page.locator('summary', { hasText: '取消订单' }).click();
  await page.getByRole('button', { name: '取消订单' }).click();
  await expect(page.getByRole('heading', { name: '订单已关闭' })).toBeVisible();
  expect((await states())[0]?.state).toBe('returned');
  await page.goto('/account/coupons');
  await expect(page.getByText('订单关闭后退回')).toBeVisible();
  await accessibleEverywhere(page);
});

test('a flash price is shown and paid, and what is missing for the next offer is said', async ({ page }) => {
  test.slow();
  const { slug, flashPrice } = await product(true);
  await page.goto('/');
  await expect(page.getByRole('region', { name: '限时秒杀' })).toBeVisible();
  await page.goto(`/p/${slug}`);
  await expect(page.getByRole('timer')).toContainText('距结束');
  await accessibleEverywhere(page);
  await page.getByRole('button', { name: languages.zh.add }).click();
  await page.getByRole('link', { name: languages.zh.toCart }).click();
  await page.waitForURL('**/cart');
  await expect(page.getByText('秒杀价')).toBeVisible();
  await expect(page.getByText(/再买 ¥[\d.,]+ 可享“满 ¥299 减 ¥30/)).toBeVisible();
  await accessibleEverywhere(page);

  await shopper(page);
  await buyNow(page, slug);
  await page.getByRole('button', { name: languages.zh.submit }).click();
  const { groupNumber } = await atCashier(page);
  const [line] = await query<{ unitPrice: number; sold: number }>(
    `select l."unitPrice", f."sold" from "OrderLine" l join "Order" o on o."id" = l."orderId" join "OrderGroup" g on g."id" = o."groupId"
     join "FlashSaleItem" f on f."id" = l."flashItemId" where g."number" = $1`,
    [groupNumber],
  );
  expect(line?.unitPrice).toBe(flashPrice);
  expect(line?.sold).toBeGreaterThanOrEqual(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a guest is led to sign-in and back; coupons are claimed', async ({ page }) => {
    await page.goto('/coupons');
    await page.getByRole('article').filter({ hasText: '平台满减券' }).getByRole('button', { name: '领取' }).click();
    await page.waitForURL('**/sign-in?next=%2Fcoupons');
    await page.goto('/register?next=/coupons');
    const { name, email, password } = newPerson();
    await page.locator('input[name=name]').fill(name);
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.locator('form:has(input[name=password]) button[type=submit]').click();
    await page.waitForURL('**/coupons');
    const card = page.getByRole('article').filter({ hasText: '平台满减券' });
    await card.getByRole('button', { name: '领取' }).click();
    await expect(card.getByText('已领取')).toBeVisible();
    await page.goto('/account/coupons');
    await expect(page.getByRole('article').filter({ hasText: '平台满减券' })).toBeVisible();
    await page.getByLabel('优惠码').fill('no-such-code');
    await page.getByRole('button', { name: '兑换' }).click();
    await expect(page.getByText('没有这张优惠券')).toBeVisible();
    await page.getByLabel('优惠码').fill('dianpu2026');
    await page.getByRole('button', { name: '兑换' }).click();
    await expect(page.getByRole('article').filter({ hasText: '老友码' })).toBeVisible();

    // Choosing coupons at the checkout forgets nothing that was filled in there.
    await page.goto(`/p/${(await product(false)).slug}`);
    await page.getByRole('button', { name: languages.zh.buy }).click();
    await page.waitForURL('**/checkout');
    await page.locator('input[name=method][value=bank_transfer]').check();
    await page.getByLabel('备注').fill('周末送');
    await page.getByRole('checkbox', { name: /老友码/ }).uncheck();
    await page.getByRole('button', { name: '使用所选优惠券' }).click();
    await page.waitForURL('**/checkout?**coupons=chosen**');
    await expect(page.getByRole('checkbox', { name: /老友码/ })).not.toBeChecked();
    await expect(page.locator('input[name=method][value=bank_transfer]')).toBeChecked();
    await expect(page.getByLabel('备注')).toHaveValue('周末送');
  });
});

test('a merchant makes a promotion: its meaning is said while it is typed, and the shop says it at once', async ({ page }) => {
  test.slow();
  const { slug } = await product(false);
  const [variant] = await query<{ sku: string }>(
    `select v."sku" from "Variant" v join "Product" p on p."id" = v."productId" where p."slug" = $1 and v."position" = 0`,
    [slug],
  );
  const sku = variant?.sku ?? '';
  await page.goto(`/p/${slug}`);
  await signIn(page, 'merchant@dianpu.test', '/admin');
  await page.goto('/admin/promotions');
  await accessibleEverywhere(page);
  await page.getByRole('link', { name: '新建折扣' }).click();
  await page.waitForURL('**/admin/promotions/new?kind=percent_off');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('请填写此项').first()).toBeVisible();
  await page.getByLabel('名称（中文）').fill('限时七折');
  await page.getByLabel('名称（英文）').fill('30% off');
  await page.getByLabel('减去百分之几').fill('30');
  await page.getByLabel('适用商品').selectOption('variants');
  await page.getByLabel('SKU 编码').fill('no-such-sku');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('店铺里没有 SKU：no-such-sku').first()).toBeVisible();
  await page.getByLabel('SKU 编码').fill(sku);
  await page.getByLabel('新的互斥组（选填）').fill('tried');
  await page.getByLabel('购物篮').fill(`${sku} x 2`);
  await expect(page.getByText('7 折（限指定商品）')).toBeVisible();
  await expect(page.getByText(/优惠 −¥/)).toBeVisible();
  await accessibleEverywhere(page);
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/\/admin\/promotions\/[0-9a-f-]{36}$/);
  await accessibleEverywhere(page);
  await expect
    .poll(async () => (await page.request.get(`/p/${slug}`)).text().then((html) => html.includes('限时七折')), { timeout: 5000 })
    .toBe(true);

  await page.goto('/admin/promotions?show=coupons');
  await page.getByRole('link', { name: '青禾店铺券' }).click();
  await page.waitForURL('**/admin/promotions/coupons/**');
  await accessibleEverywhere(page);
  await page.goto('/admin/promotions?show=flash');
  await page.getByRole('link', { name: '居家秒杀' }).click();
  await page.waitForURL('**/admin/promotions/flash/**');
  await accessibleEverywhere(page);
  await page.goto('/admin/freight');
  await accessibleEverywhere(page);
  await page.getByRole('link', { name: '标准快递' }).click();
  await page.waitForURL('**/admin/freight/**');
  await accessibleEverywhere(page);
});

test('the operator makes a coupon for every shop', async ({ page }) => {
  await signIn(page, 'operator@dianpu.test');
  await page.goto('/admin/coupons');
  await accessibleEverywhere(page);
  await page.getByRole('link', { name: '新建折扣券' }).click();
  await page.waitForURL('**/admin/coupons/new?kind=percent_off');
  await page.getByLabel('名称（中文）').fill('全场九五折');
  await page.getByLabel('名称（英文）').fill('5% off everything');
  await page.getByLabel('减去百分之几').fill('5');
  await accessibleEverywhere(page);
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/\/admin\/coupons\/[0-9a-f-]{36}$/);
  await page.goto('/coupons');
  await expect(page.getByText('全场九五折')).toBeVisible();
});
