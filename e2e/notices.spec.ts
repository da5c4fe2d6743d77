import { expect } from '@playwright/test';
import { expectAccessible, orderUpToCashier, payAtCashier, productWithStock, query, shopUrl, signIn, test } from './shop';

test('a new order is told on an open page of the console, is read, and its kind can be turned off', async ({ page, browser }) => {
  const staff = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  const streaming = staff.waitForResponse((response) => response.url().includes('/api/admin/notices/live'));
  await staff.goto('/admin/products');
  expect((await streaming).headers()['content-type']).toBe('text/event-stream');

  const { groupNumber } = await orderUpToCashier(page, await productWithStock(31));
  await payAtCashier(page);
  const numbers = () =>
    query<{ number: string }>(
      `select o."number" from "Order" o join "OrderGroup" g on g."id" = o."groupId" where g."number" = $1 and o."paymentStatus" = 'paid'`,
      [groupNumber],
    );
  await expect.poll(async () => (await numbers()).length).toBe(1);
  const number = (await numbers())[0]?.number ?? '';
  const told = staff.getByRole('status').getByText(`订单 ${number} 已付款`);
  await expect(told).toBeVisible({ timeout: 2000 });
  await expect(staff.getByRole('link', { name: /^通知，\d+\+? 条未读$/ })).toBeVisible();
  await expectAccessible(staff);

  await told.click();
  await staff.waitForURL('**/admin/notifications');
  await expectAccessible(staff);
  await staff.getByRole('button', { name: `订单 ${number} 已付款` }).click();
  await staff.waitForURL(`**/admin/orders/${number}`);
  await staff.goto('/admin/notifications');
  await expect(staff.getByRole('button', { name: number })).toHaveCount(0);
  await staff.goto('/admin/notifications?show=all');
  await expect(staff.getByRole('button', { name: number })).toBeVisible();
  await staff.getByRole('checkbox', { name: '新订单' }).uncheck();
  await staff.getByRole('button', { name: '保存' }).click();
  await expect(staff.getByRole('button', { name: number })).toHaveCount(0);
  await staff.getByRole('checkbox', { name: '新订单' }).check();
  await staff.getByRole('button', { name: '保存' }).click();
  await expect(staff.getByRole('button', { name: number })).toBeVisible();
  await staff.goto('/en/admin/notifications?show=all');
  await staff.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(staff);
});

test('who is not staff gets no stream', async ({ page }) => {
  expect((await fetch(`${shopUrl}/api/admin/notices/live`)).status).toBe(401);
  await orderUpToCashier(page, await productWithStock(32));
  for (const path of ['/api/admin/notices/live', '/api/admin/notices'])
    expect((await page.request.get(`${shopUrl}${path}`)).status()).toBe(403);
});
