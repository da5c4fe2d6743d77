import { expect } from '@playwright/test';
import { expectAccessible, orderUpToCashier, payAtCashier, productWithStock, query, shopUrl, signIn, test } from './shop';

test('pages, actions, orders and products are found by keys alone, as far as the role goes', async ({ page, browser }) => {
  const { groupNumber } = await orderUpToCashier(page, await productWithStock(33));
  await payAtCashier(page);
  const [order] = await query<{ number: string; title: string; productId: string }>(
    `select o."number", l."title", l."productId" from "Order" o join "OrderGroup" g on g."id" = o."groupId" join "OrderLine" l on l."orderId" = o."id"
     where g."number" = $1`,
    [groupNumber],
  );
  const staff = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await staff.goto('/admin');
  const box = staff.getByRole('combobox', { name: '查找' });
  // The key is heard once the page has its scripts.
  await expect(async () => {
    if (!(await box.isVisible())) await staff.keyboard.press('Control+k');
    await expect(box).toBeFocused({ timeout: 1000 });
  }).toPass();
  await expectAccessible(staff);
  await box.pressSequentially('库存');
  await expect(staff.getByRole('option', { name: '盘点库存' })).toBeVisible();
  await box.fill(order?.number ?? '');
  await expect(staff.getByRole('option', { name: order?.number ?? '' }).first()).toBeVisible();
  await expectAccessible(staff);
  await staff.keyboard.press('Enter');
  await staff.waitForURL(`**/admin/orders/${order?.number ?? ''}`);

  await staff.keyboard.press('Control+k');
  await box.fill(order?.title ?? '');
  await expect(staff.getByRole('option', { name: order?.title ?? '' }).first()).toBeVisible();
  await box.fill('zzzz');
  await expect(staff.getByText('没有找到“zzzz”')).toBeVisible();
  await staff.keyboard.press('Escape');
  await expect(box).toHaveCount(0);

  await staff.setViewportSize({ width: 390, height: 844 });
  await staff.goto('/en/admin/orders');
  await staff.getByRole('link', { name: 'Find or go to' }).click();
  await expectAccessible(staff);
  expect((await page.request.get(`${shopUrl}/api/admin/find?q=${order?.number ?? ''}`)).status()).toBe(403);
});

test('without JavaScript the finder is a page', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', javaScriptEnabled: false });
  const staff = await context.newPage();
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await staff.goto('/admin/find?q=青');
  await expect(staff.getByText('输入至少两个字')).toBeVisible();
  await staff.goto('/admin/products');
  await staff.getByRole('link', { name: '查找或跳转' }).click();
  const [product] = await query<{ title: string }>(
    `select p."title" from "Product" p join "Merchant" m on m."id" = p."merchantId" where m."slug" = 'qinghe' and p."status" = 'live' order by p."id" limit 1`,
  );
  const title = product?.title ?? '';
  await staff.getByRole('searchbox').fill(title);
  await staff.getByRole('button', { name: '查找' }).click();
  await expect(staff.getByRole('link', { name: `在商品列表中查找“${title}”` })).toBeVisible();
});
