import { expect, type Page } from '@playwright/test';
import { offered } from './offered';
import { accessibleEverywhere, atCashier, fillAddress, languages, newPerson, query, register, test } from './shop';

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
  const { slug } = await offered(false);
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
  const { slug, flashPrice } = await offered(true);
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
    await page.goto(`/p/${(await offered(false)).slug}`);
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
