import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { connect } from '@/lib/db/client';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { testContext } from '@/lib/testing/context';
import { makeCrowd } from '@/lib/testing/crowd';
import { workbook } from '@/lib/testing/sheets';
import { expectAccessible, query, shopPlaces, shopUrl, signIn, test } from './shop';

const many = 50;

/** So many orders of the demo shop for one piece each, to be paid for when they come. */
async function ordersToShip(count: number): Promise<string[]> {
  const connection = connect(shopPlaces().databaseUrl, 2);
  const [wish] = await query<{ variantId: string; price: number }>(
    `select v."id" as "variantId", v."price" from "Variant" v join "Product" p on p."id" = v."productId" join "Merchant" m on m."id" = p."merchantId"
     where m."slug" = 'qinghe' and p."status" = 'live' and v."active" and v."price" < 50000
       and (select max(l."onHand" - l."reserved" - l."safety") from "StockLevel" l where l."variantId" = v."id") >= $1
     order by p."slug" desc, v."id" limit 1`,
    [count],
  );
  const crowd = await makeCrowd(connection.pool, count, () => wish ?? { variantId: '', price: 0 });
  const { authSecret } = JSON.parse(readFileSync(join(shopPlaces().folder, 'secrets.json'), 'utf8'));
  for (const { userId, sessionId, addressId } of crowd) {
    const { quote } = await readCheckout(testContext(connection, { kind: 'shopper', userId }), '330000');
    const token = await encode({ token: { sub: userId, sid: sessionId }, secret: authSecret });
    const answer = await fetch(`${shopUrl}/api/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: shopUrl, cookie: `next-auth.session-token=${token}` },
      body: JSON.stringify({ checkoutId: crypto.randomUUID(), addressId, quoteHash: quote.hash, method: 'cash_on_delivery' }),
    });
    expect(answer.status, await answer.text()).toBe(200);
  }
  await connection.close();
  const rows = await query<{ number: string }>(`select "number" from "Order" where "userId" = any($1::uuid[]) order by "number"`, [
    crowd.map(({ userId }) => userId),
  ]);
  return rows.map(({ number }) => number);
}
const shipped = async (numbers: readonly string[]) =>
  (
    await query<{ count: number }>(
      `select count(*)::int from "Order" where "number" = any($1) and "fulfilmentStatus" in ('shipped', 'delivered')`,
      [numbers],
    )
  )[0]?.count;
const stamp = Date.now() % 1_000_000_000;
const tracking = (index: number) => `SF${stamp + 1_000_000_000}${String(index).padStart(3, '0')}`;

async function seen(page: Page, path: string): Promise<void> {
  for (const [width, scheme, language] of [
    [1440, 'light', ''],
    [390, 'dark', ''],
    [1440, 'dark', '/en'],
    [390, 'light', '/en'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${language}${path}`);
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
}

test('fifty orders are shipped by pasted numbers, others from a workbook; what can’t ship is said line by line', async ({ page }) => {
  test.setTimeout(180_000);
  const numbers = await ordersToShip(many + 2);
  const [last = '', beforeLast = ''] = numbers.slice(many);
  const pasted = numbers.slice(0, many);
  await signIn(page, 'merchant@dianpu.test', '/admin/orders');
  await page.getByRole('checkbox', { name: `选择订单 ${pasted[0]}` }).check();
  await page.getByRole('button', { name: '批量发货' }).click();
  await page.waitForURL('**/admin/orders/ship?**');
  const text = page.getByLabel('订单号和运单号');
  await expect(text).toHaveValue(`${pasted[0]}\t`);
  await seen(page, '/admin/orders/ship');
  await text.fill('  ');
  await page.getByRole('button', { name: '核对' }).first().click();
  await expect(page.locator('[role=alert]', { hasText: /\S/ }).first()).toBeVisible();
  const lines = pasted.map((number, index) => `${number}\t${index % 2 === 0 ? '顺丰速运' : ''}\t${tracking(index)}`);
  await text.fill([...lines, `${last} 12345678`, '备注'].join('\n'));
  await page.getByRole('button', { name: '核对' }).first().click();
  await page.waitForURL(/\/ship\/[0-9a-f-]{36}$/);
  await expect(page.getByText('共 52 行，可发货 50 单，有问题 2 行')).toBeVisible();
  await seen(page, new URL(page.url()).pathname);
  await page.getByRole('link', { name: '有问题（2）' }).click();
  await expect(page.getByText('无法从运单号判断快递公司')).toBeVisible();
  await expect(page.locator('tr[data-row]')).toHaveCount(2);
  expect(await shipped(numbers)).toBe(0);
  await page.getByRole('button', { name: '发货 50 单' }).click();
  await page.waitForURL('**/admin/tasks/*');
  await expect(page.getByRole('heading', { level: 1, name: '批量发货（52 单）' })).toBeVisible();
  await expect(page.getByText('已完成').first()).toBeVisible({ timeout: 60_000 });
  expect(await shipped(numbers)).toBe(many);
  await page.getByRole('link', { name: '失败 2' }).click();
  await expect(page.getByText('无法从运单号判断快递公司').filter({ visible: true })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/admin/orders/ship');
  const rows = [
    ['订单号', '收件人', '物流公司', '物流单号'],
    ...[last, beforeLast].map((number, index) => [number, '某', '韵达', `43${stamp}${index}123456`]),
  ];
  await page.getByLabel('CSV 或 Excel 文件').setInputFiles({ name: '发货.xlsx', mimeType: '', buffer: Buffer.from(workbook(rows)) });
  await page.getByRole('button', { name: '核对' }).last().click();
  await page.waitForURL(/\/ship\/[0-9a-f-]{36}$/);
  await expect(page.getByText('发货.xlsx · 共 2 行，可发货 2 单')).toBeVisible();
  await page.getByRole('button', { name: '发货 2 单' }).click();
  await page.waitForURL('**/admin/tasks/*');
  await expect.poll(() => shipped(numbers), { timeout: 30_000 }).toBe(many + 2);
});
