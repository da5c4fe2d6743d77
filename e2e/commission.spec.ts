import { expect } from '@playwright/test';
import { expectAccessible, query, signIn, test } from './shop';
import { elsewhere, paidOrder } from './sold';

test('the platform sets what it takes, a paid order keeps it, and a refund gives it back', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const operator = await elsewhere(browser);
  await signIn(operator, 'operator@dianpu.test', '/admin/commission');
  await expectAccessible(operator);
  await operator.getByRole('link', { name: '新建规则' }).click();
  await operator.waitForURL('**/admin/commission/new');
  await operator.getByRole('textbox', { name: '名称（中文）' }).fill('青禾佣金');
  await operator.getByRole('textbox', { name: '名称（英文）' }).fill('Qinghe commission');
  await operator.getByRole('textbox', { name: '费率（%）' }).fill('105');
  await operator.getByRole('textbox', { name: '店铺网址' }).fill('qinghe');
  await operator.getByRole('button', { name: '保存' }).click();
  await expect(operator.getByText('请输入 0 至 100 的百分比')).toBeVisible();
  await expectAccessible(operator);
  await operator.getByRole('textbox', { name: '费率（%）' }).fill('5');
  await operator.getByRole('textbox', { name: '每行固定费用（元）' }).fill('0.10');
  await operator.getByRole('button', { name: '保存' }).click();
  await operator.waitForURL(/commission\/[0-9a-f-]{36}$/);
  await expectAccessible(operator);

  await operator.goto('/en/admin/commission');
  await operator.getByRole('textbox', { name: 'Shop address' }).fill('qinghe');
  await operator.getByRole('textbox', { name: 'Paid for the goods (yuan)' }).fill('100');
  await operator.getByRole('button', { name: 'Try', exact: true }).click();
  await expect(operator.getByText('Qinghe commission: counts')).toBeVisible();
  await expect(operator.getByText('¥5.10').first()).toBeVisible();
  await expectAccessible(operator);

  const { number } = await paidOrder(page, 26);
  const [line] = await query<{ base: string }>(
    `select l."payableShare"::text as base from "OrderLine" l join "Order" o on o."id" = l."orderId" where o."number" = $1`,
    [number],
  );
  const fee = Math.floor((Number(line?.base) * 500 + 5000) / 10_000) + 10;
  const feeOf = () =>
    query<{ fee: string; back: string }>(
      `select f."fee"::text as fee, coalesce((select sum(v."amount") from "FeeReversal" v where v."orderLineId" = f."orderLineId"), 0)::text as back
       from "OrderLineFee" f join "OrderLine" l on l."id" = f."orderLineId" join "Order" o on o."id" = l."orderId" where o."number" = $1`,
      [number],
    );
  await expect.poll(feeOf, { timeout: 15_000 }).toEqual([{ fee: String(fee), back: '0' }]);
  const staff = await elsewhere(browser);
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await staff.goto(`/admin/orders/${number}`);
  await expect(staff.getByRole('heading', { name: '平台费用' })).toBeVisible();
  await expect(staff.getByText('5% + ¥0.10').first()).toBeVisible();
  await expectAccessible(staff);
  await staff.goto('/admin/fees');
  await expect(staff.getByRole('row').filter({ hasText: number })).toContainText(`¥${(fee / 100).toFixed(2)}`);
  await expectAccessible(staff);

  await page.goto(`/orders/${number}`);
  await page.locator('summary', { hasText: '取消订单' }).click();
  await page.getByRole('button', { name: '取消所选商品' }).click();
  await expect.poll(feeOf, { timeout: 20_000 }).toEqual([{ fee: String(fee), back: String(fee) }]);
  await staff.goto(`/admin/orders/${number}`);
  await expect(staff.getByText(`−¥${(fee / 100).toFixed(2)}`)).toBeVisible();
});
