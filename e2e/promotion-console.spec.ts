import { expect } from '@playwright/test';
import { offered } from './offered';
import { accessibleEverywhere, orderUpToCashier, payAtCashier, query, shopUrl, signIn, test } from './shop';

test('a merchant makes a promotion: its meaning is said while it is typed, and the shop says it at once', async ({ page }) => {
  test.slow();
  const { slug } = await offered(false);
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

test('the console says what runs when, what overlaps, and what each offer brought', async ({ page, browser }) => {
  test.slow();
  const { slug, flashPrice } = await offered(true);
  const context = await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN' });
  const buyer = await context.newPage();
  await orderUpToCashier(buyer, slug);
  await payAtCashier(buyer);
  await expect(buyer.locator('[data-state=paid]')).toBeVisible();
  await context.close();

  await signIn(page, 'merchant@dianpu.test', '/admin');
  await page.goto('/admin/promotions');
  await page.getByRole('link', { name: '促销日历' }).click();
  await page.waitForURL('**/admin/promotions/calendar');
  await accessibleEverywhere(page);
  // On a desk the month is a grid, on a phone a list of its days.
  await expect(page.getByRole('table')).toBeVisible();
  await expect(
    page
      .getByRole('table')
      .getByRole('link', { name: /居家秒杀/ })
      .first(),
  ).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('table')).toBeHidden();
  await expect(page.getByRole('link', { name: /居家秒杀/ }).first()).toBeVisible();
  await page.goto('/en/admin/promotions/calendar?month=nonsense');
  await expect(page.getByRole('heading', { name: 'Promotion calendar' })).toBeVisible();
  await accessibleEverywhere(page);
  await page.getByRole('link', { name: 'Month after' }).click();
  await page.waitForURL(/month=\d{4}-\d{2}$/);

  // Two rules of one group, years from now, so that they change nobody's price.
  await query(
    `insert into "Promotion" ("id", "merchantId", "name", "nameEn", "conditions", "action", "stackingGroup", "startsAt", "endsAt")
     select gen_random_uuid(), p."merchantId", n, n, p."conditions", p."action", 'order', '2031-01-06T00:00:00+08:00', case n when '新年满减' then null else '2031-01-09T00:00:00+08:00'::timestamptz end
     from "Promotion" p, unnest(array['新年满减', '三日立减']) n where p."name" = '居家满减'`,
  );
  await page.goto('/admin/promotions/calendar?month=2031-01');
  const overlaps = page.getByRole('region', { name: '同组重叠' });
  await expect(overlaps.getByText('满额优惠 · 1/6 – 1/8')).toBeVisible();
  // The shop's own rule has no end: it overlaps with both, and later with the one that has none either.
  await expect(overlaps.getByRole('link')).toHaveCount(5);
  await accessibleEverywhere(page);

  await page.goto('/admin/promotions?show=flash');
  await page.getByRole('link', { name: '居家秒杀' }).click();
  await page.waitForURL('**/admin/promotions/flash/**');
  const flash = page.getByRole('region', { name: '效果' });
  await flash.getByText('查看表格').click();
  await expect(flash.getByRole('table').getByRole('row').last()).toContainText('¥');
  const [sales] = await query<{ net: number }>(
    `select sum(l."payableShare")::int as net from "OrderLine" l join "Order" o on o."id" = l."orderId" where l."flashItemId" is not null and o."paidAt" is not null`,
  );
  expect(sales?.net).toBeGreaterThanOrEqual(flashPrice ?? 0);
  const money = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' });
  await expect(flash.locator('[data-result=net]')).toHaveText(money.format((sales?.net ?? 0) / 100));
  await accessibleEverywhere(page);

  await page.goto('/admin/promotions?show=coupons');
  await page.getByRole('link', { name: '青禾店铺券' }).click();
  await page.waitForURL('**/admin/promotions/coupons/**');
  const results = page.getByRole('region', { name: '效果' });
  await expect(results.locator('[data-result=net]')).toHaveText(/¥/);
  await expect(results.locator('[data-result=claims]')).toHaveText(/\d+ \/ \d+/);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const [sold] = await query<{ orders: number }>(
    `select count(distinct o."id")::int as orders from "OrderPromotion" u join "Order" o on o."id" = u."orderId" where u."couponId" = $1 and o."paidAt" is not null`,
    [id],
  );
  await expect(results.locator('[data-result=orders]')).toHaveText(String(sold?.orders));
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
