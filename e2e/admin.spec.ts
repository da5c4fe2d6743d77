import { expect } from '@playwright/test';
import { control, expectAccessible, orderUpToCashier, payAtCashier, productWithStock, query, shopUrl, signIn, test } from './shop';

test('a merchant ships, the shopper follows the parcel and confirms it', async ({ page, browser }) => {
  const { groupNumber } = await orderUpToCashier(page, await productWithStock(10));
  await payAtCashier(page);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  const [order] = await query<{ number: string }>(
    `select o."number" from "Order" o join "OrderGroup" g on g."id" = o."groupId" where g."number" = $1`,
    [groupNumber],
  );
  const number = order?.number ?? '';

  const staff = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await expectAccessible(staff);
  await staff.goto(`/admin/orders?stage=to_ship&q=${number}`);
  await expectAccessible(staff);
  await staff.getByRole('link', { name: number }).click();
  await staff.waitForURL(`**/admin/orders/${number}?**`);
  await expectAccessible(staff);
  await staff.getByRole('button', { name: '确认发货' }).click();
  await expect(staff.getByText('请填写此项').first()).toBeVisible();
  await staff.locator('select[name=carrierCode]').selectOption('shunfeng');
  const trackingNumber = `SF${number.slice(-12)}`;
  await staff.locator('input[name=trackingNumber]').fill(trackingNumber);
  await staff.getByRole('button', { name: '确认发货' }).click();
  await expect(staff.getByText('运输中').first()).toBeVisible();

  await page.goto(`/orders/${number}`);
  await expect(page.getByText(trackingNumber)).toBeVisible();
  await expect(page.getByText(/已由.*揽收/)).toBeVisible();
  // The page looks again by itself while the parcel is on its way.
  await expect(page.getByText('正在派送').first()).toBeVisible({ timeout: 20_000 });
  await control('parcel', { number: trackingNumber, how: 'deliver' });
  await expect(page.getByRole('heading', { name: '包裹已签收，请确认收货' })).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await page.locator('summary', { hasText: '确认收货' }).click();
  await page.getByRole('button', { name: '确认收货' }).click();
  await expect(page.getByRole('heading', { name: '交易完成，感谢您的购买' })).toBeVisible();
});

test('a changed name, price and stock are in the shop at once', async ({ page }) => {
  const slug = await productWithStock(11);
  const [product] = await query<{ id: string }>(`select "id" from "Product" where "slug" = $1`, [slug]);
  await page.goto(`/p/${slug}`);
  await signIn(page, 'merchant@dianpu.test', '/admin');
  await page.goto(`/admin/products/${product?.id}`);
  await expectAccessible(page);
  await page.getByLabel('名称（中文）').fill('新名字的好物');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '新名字的好物' })).toBeVisible();
  await expect(page.getByText('已保存').first()).toBeVisible();
  await page.locator('[name="skus.0.price"]').fill('0.5.5');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('请输入金额，例如 99 或 99.50').first()).toBeVisible();
  await page.locator('[name="skus.0.listPrice"]').fill('');
  await page.locator('[name="skus.0.price"]').fill('1234.56');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存').first()).toBeVisible();
  await expect(page.locator('[name="skus.0.price"]')).toHaveValue('1234.56');
  await page.getByLabel('增减数量').first().fill('7');
  await page.getByRole('button', { name: '调整库存' }).first().click();
  await expect(page.getByText('库存已调整')).toBeVisible();
  await expect(page.getByLabel('增减数量').first()).toHaveValue('');

  await expect.poll(async () => (await (await fetch(`${shopUrl}/p/${slug}`)).text()).includes('1,234'), { timeout: 5000 }).toBe(true);
  await page.goto(`/p/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新名字的好物');
});

test('who is not staff finds no console; another shop finds no order', async ({ page, browser }) => {
  await orderUpToCashier(page, await productWithStock(12));
  for (const path of [
    '/admin',
    '/admin/orders',
    '/admin/products',
    '/admin/stock',
    '/admin/stock/count',
    '/admin/alerts',
    '/admin/merchants',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
  }
  const guest = await (await browser.newContext({ baseURL: shopUrl })).newPage();
  await guest.goto('/admin/orders');
  await guest.waitForURL('**/sign-in?next=%2Fadmin%2Forders');
});

test('the operator sees every shop', async ({ page }) => {
  await signIn(page, 'operator@dianpu.test');
  await page.goto('/admin');
  await page.waitForURL('**/admin/figures');
  await page.goto('/admin/merchants');
  await expect(page.getByRole('row')).toHaveCount(5);
  await expectAccessible(page);
});
