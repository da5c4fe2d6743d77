import { expect } from '@playwright/test';
import { expectAccessible, signIn, test } from './shop';

test('orders are made into a workbook in the background', async ({ page }) => {
  await signIn(page, 'merchant@dianpu.test', '/admin/orders');
  await page.getByRole('button', { name: '导出 Excel（后台）' }).click();
  await page.waitForURL('**/admin/tasks/*');
  await expect(page.getByRole('heading', { level: 1, name: '导出订单' })).toBeVisible();
  await expect(page.getByText('已完成').first()).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /下载文件|orders-.*xlsx/ })
      .first()
      .click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^orders-.*\.xlsx$/);
  await page.goto('/admin/tasks');
  await expect(page.getByRole('link', { name: '导出订单' }).first()).toBeVisible();
  await expectAccessible(page);
});
