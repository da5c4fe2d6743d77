import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { elsewhere, paidOrder } from './sold';
import { expectAccessible, orderUpToCashier, payAtCashier, productWithStock, query, shopUrl, signIn, test } from './shop';

test('the order desk finds an order by every word, leads along its list, and prints its papers', async ({ page, browser }) => {
  const { groupNumber } = await orderUpToCashier(page, await productWithStock(13));
  await payAtCashier(page);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  const [order] = await query<{ number: string; sku: string }>(
    `select o."number", l."sku" from "Order" o join "OrderGroup" g on g."id" = o."groupId" join "OrderLine" l on l."orderId" = o."id" where g."number" = $1`,
    [groupNumber],
  );
  const { number, sku } = order ?? { number: '', sku: '' };

  const staff = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  const link = staff.getByRole('link', { name: number });
  for (const words of [number, '林小满', '8000', sku]) {
    await staff.goto(`/admin/orders?stage=to_ship&q=${encodeURIComponent(words)}`);
    await expect(link).toBeVisible();
  }
  await staff.goto('/admin/orders?deadline=ship_late&noted=yes');
  await expect(link).toHaveCount(0);
  await expectAccessible(staff);

  await staff.goto('/admin/orders/board');
  await expectAccessible(staff);
  await staff.goto('/admin/orders?stage=to_ship');
  await staff.getByRole('checkbox', { name: `选择订单 ${number}` }).check();
  await staff.getByRole('button', { name: '打印装箱单' }).click();
  await staff.waitForURL('**/admin/orders/print?**');
  const slip = staff.getByRole('article', { name: `装箱单 ${number}` });
  await expect(slip).toContainText('林**');
  await expect(slip).not.toContainText('13800138000');
  await expectAccessible(staff);
  const [file] = await Promise.all([staff.waitForEvent('download'), staff.getByRole('link', { name: '下载 PDF' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^slip-.*\.pdf$/);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await staff.getByRole('link', { name: '拣货单' }).click();
  await expect(staff.getByRole('article').first()).toContainText(sku);
  await expect(staff.getByRole('article').first()).not.toContainText('林');
  await expectAccessible(staff);
  await staff.getByRole('link', { name: '送货单' }).click();
  await expect(staff.getByRole('article').first()).toContainText('138****8000');
  await staff.emulateMedia({ media: 'print' });
  await expect(staff.getByRole('navigation')).toHaveCount(0);
  await staff.emulateMedia({ media: 'screen' });

  const other = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN' })).newPage();
  await orderUpToCashier(other, await productWithStock(14));
  await payAtCashier(other);
  await expect(other.locator('[data-state=paid]')).toBeVisible();
  await staff.setViewportSize({ width: 390, height: 844 });
  for (const path of ['', '/board', `/print?kind=delivery&number=${number}`, `/${number}?stage=to_ship`]) {
    await staff.goto(`/en/admin/orders${path}`);
    await expectAccessible(staff);
  }
  await staff.setViewportSize({ width: 1440, height: 900 });
  await staff.goto('/admin/orders?stage=to_ship&sort=oldest');
  const numbers = await staff.locator('tbody a').allTextContents();
  expect(numbers.length).toBeGreaterThan(1);
  await staff.locator('tbody a').first().click();
  await staff.waitForURL(`**/admin/orders/${numbers[0]}?**`);
  await expectAccessible(staff);
  await staff.getByRole('link', { name: '下一单' }).click();
  await staff.waitForURL(`**/admin/orders/${numbers[1]}?**`);
  await staff.getByRole('link', { name: '上一单' }).click();
  await staff.waitForURL(`**/admin/orders/${numbers[0]}?**`);
});

test('the order desk by keys alone: find, open, ship, back', async ({ page, browser }) => {
  const { number } = await paidOrder(page, 16);
  const staff = await elsewhere(browser);
  await signIn(staff, 'merchant@dianpu.test', '/admin/orders');
  const { keyboard } = staff;
  await keyboard.press('/');
  await expect(staff.getByRole('searchbox')).toBeFocused();
  await keyboard.type(number);
  await keyboard.press('Enter');
  await staff.waitForURL(/q=/);
  const row = staff.locator('tr[data-row]');
  await expect(row).toHaveCount(1);
  // Keys are heard once the page has its scripts.
  await expect(async () => {
    await keyboard.press('j');
    await expect(row).toBeFocused({ timeout: 500 });
  }).toPass();
  await keyboard.press('x');
  await expect(staff.getByRole('checkbox', { name: `选择订单 ${number}` })).toBeChecked();
  await keyboard.press('Enter');
  await staff.waitForURL(`**/admin/orders/${number}?**`);
  await expect(staff.getByRole('heading', { level: 1, name: number })).toBeVisible();
  await keyboard.press('?');
  await expect(staff.getByRole('dialog', { name: '键盘快捷键' })).toContainText('填写快递单号');
  await expectAccessible(staff);
  await keyboard.press('Escape');
  await keyboard.press('s');
  const carrier = staff.locator('select[name=carrierCode]');
  await expect(carrier).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(carrier).not.toHaveValue('');
  await keyboard.press('Tab');
  await keyboard.type(`KEY${number.slice(-12)}`);
  await keyboard.press('Enter');
  await expect(staff.getByText('运输中').first()).toBeVisible();
  await keyboard.press('u');
  await staff.waitForURL(/\/admin\/orders\?.*q=/);
  await expect(row).toContainText(`KEY${number.slice(-12)}`);
});
