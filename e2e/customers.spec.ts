import { expect } from '@playwright/test';
import { desktop, elsewhere, paidOrder, ship } from './sold';
import { expectAccessible, languages, query, signIn, test } from './shop';

// A shop's people: found, tagged, noted, opened with a reason, and kept from ordering.

test('a buyer is found, tagged and noted, opened with a reason, and blocked from ordering here', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const { number, slug } = await paidOrder(page, 21);
  const staff = await elsewhere(browser);
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  const row = () =>
    query<{ id: string }>(
      `select c."id" from "Customer" c join "Order" o on o."userId" = c."userId" and o."merchantId" = c."merchantId" where o."number" = $1`,
      [number],
    );
  await expect.poll(async () => (await row()).length, { timeout: 20_000 }).toBe(1);
  const id = (await row())[0]?.id ?? '';

  await staff.goto('/admin/customers');
  await expectAccessible(staff);
  await staff.getByRole('searchbox').fill(number);
  await staff.getByRole('searchbox').press('Enter');
  await staff.waitForURL(/q=/);
  await expect(staff.locator('tr[data-row]')).toHaveCount(1);
  await expect(staff.locator('tr[data-row]')).toContainText('138****8000');
  await staff.locator('tr[data-row]').getByRole('link').click();
  await staff.waitForURL(`**/admin/customers/${id}`);
  await expect(staff.getByText('13800138000')).toHaveCount(0);

  await staff.getByRole('textbox', { name: '标签' }).fill('熟客，送礼');
  await staff.getByRole('button', { name: '保存' }).click();
  await expect(staff.getByText('熟客', { exact: true })).toBeVisible();
  await staff.getByLabel('备注内容').fill('喜欢淡一点的茶');
  await staff.getByRole('button', { name: '添加备注' }).click();
  await expect(staff.getByText('喜欢淡一点的茶').first()).toBeVisible();

  await staff.locator('summary', { hasText: '查看完整信息' }).click();
  await staff.getByLabel('要查看的信息').selectOption('phone');
  await staff.getByRole('button', { name: '查看', exact: true }).click();
  await expect(staff.getByText('请填写').first()).toBeVisible();
  await staff.getByRole('textbox', { name: '原因', exact: true }).fill('回电确认地址');
  await staff.getByRole('button', { name: '查看', exact: true }).click();
  await staff.waitForURL(/revealed=/);
  await expect(staff.locator('[data-contact=phone]')).toHaveText('13800138000');
  await expectAccessible(staff);
  await staff.goto(`/admin/customers/${id}`);
  await expect(staff.locator('[data-contact=phone]')).toHaveText('138****8000');
  const audited = await query(
    `select 1 from "AuditEntry" where "action" = 'customer.reveal' and "entityId" = $1 and "after"->>'reason' = '回电确认地址'`,
    [id],
  );
  expect(audited).toHaveLength(1);

  await staff.locator('summary', { hasText: '拉黑这位顾客' }).click();
  await staff.getByLabel('拉黑原因').fill('多次拒收');
  await staff.getByRole('button', { name: '确认拉黑' }).click();
  await expect(staff.getByText('已拉黑').first()).toBeVisible();

  await page.goto(`/p/${slug}`);
  await page.getByRole('button', { name: languages.zh.buy }).click();
  await page.waitForURL('**/checkout');
  await expect(page.getByText('商家暂不接受您对以下商品的订单')).toBeVisible();
  await expect(page.getByRole('button', { name: languages.zh.submit })).toBeDisabled();
  await expectAccessible(page);

  await staff.getByRole('button', { name: '解除拉黑' }).click();
  await expect(staff.getByText('已拉黑')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: languages.zh.submit })).toBeEnabled();

  for (const [width, scheme, path] of [
    [390, 'dark', `/admin/customers/${id}`],
    [desktop.width, 'dark', '/en/admin/customers'],
    [390, 'light', `/en/admin/customers?q=${number}`],
    [desktop.width, 'light', '/en/admin/customers/new'],
  ] as const) {
    await staff.setViewportSize({ width, height: 900 });
    await staff.emulateMedia({ colorScheme: scheme });
    await staff.goto(path);
    await expectAccessible(staff);
  }
});

test('an order shows phone and address to who ships it, then masked, and opened with a reason that is kept', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const { number } = await paidOrder(page, 22);
  const staff = await elsewhere(browser);
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await staff.goto(`/admin/orders/${number}`);
  const phone = staff.locator('[data-contact=phone]');
  await expect(phone).toHaveText('13800138000');
  await ship(staff, number);
  await expect(phone).toHaveText('138****8000');
  await expect(staff.locator('[data-contact=address]')).toHaveText('浙江省 杭州市 西湖区 ****');
  await expect(staff.getByText('文三路')).toHaveCount(0);
  await staff.locator('summary', { hasText: '查看完整信息' }).click();
  await staff.getByRole('textbox', { name: '原因', exact: true }).fill('派送员联系不上');
  await staff.getByRole('button', { name: '查看', exact: true }).click();
  await expect(phone).toHaveText('13800138000');
  await expect(staff.getByText('派送员联系不上')).toBeVisible();
  await expectAccessible(staff);
  const kept = await query(
    `select 1 from "AuditEntry" a join "Order" o on o."id"::text = a."entityId" where a."action" = 'order.reveal' and o."number" = $1`,
    [number],
  );
  expect(kept).toHaveLength(1);
});
