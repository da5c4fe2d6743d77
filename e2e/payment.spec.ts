import { expect } from '@playwright/test';
import { ports } from './ports';
import { control, orderUpToCashier, payAtCashier, productWithStock, query, test } from './shop';

// What Alipay's notify may do: come first, late, twice, or never. The result page tells the truth each time.
// The rule for notifies is the sandbox's, one for all: these journeys take turns.
test.describe.configure({ mode: 'serial' });
test.afterEach(() => control('notify', { delayMs: 0, copies: 1, drop: false, hold: false }));

const events = (outTradeNo: string) =>
  query<{ result: string }>(
    `select e."result" from "PaymentEvent" e join "PaymentAttempt" a on a."id" = e."attemptId" where a."outTradeNo" = $1`,
    [outTradeNo],
  );

test('the notify comes before the shopper does', async ({ page }) => {
  const { outTradeNo, groupNumber } = await orderUpToCashier(page, await productWithStock(5));
  await control('pay', { outTradeNo });
  await expect.poll(async () => (await events(outTradeNo)).length).toBe(1);
  await page.goto(`/checkout/result/${groupNumber}`);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
});

test('the notify comes while the shopper waits, and the page turns within a second of it', async ({ page }) => {
  const { outTradeNo, groupNumber } = await orderUpToCashier(page, await productWithStock(5));
  await control('notify', { hold: true });
  await payAtCashier(page);
  await page.waitForURL(`**/checkout/result/${groupNumber}**`);
  await control('release', {});
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  await expect.poll(async () => (await events(outTradeNo)).length).toBe(1);
});

test('the notify never comes: the page asks Alipay itself', async ({ page }) => {
  const { outTradeNo, groupNumber } = await orderUpToCashier(page, await productWithStock(5));
  await control('notify', { drop: true });
  await payAtCashier(page);
  await page.waitForURL(`**/checkout/result/${groupNumber}**`);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  expect(await events(outTradeNo)).toEqual([]);
});

test('the notify comes three times and counts once', async ({ page }) => {
  const { outTradeNo, groupNumber } = await orderUpToCashier(page, await productWithStock(5));
  await control('notify', { copies: 3 });
  await payAtCashier(page);
  await page.waitForURL(`**/checkout/result/${groupNumber}**`);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  await expect.poll(async () => (await events(outTradeNo)).length).toBe(1);
  const paid = await query(
    `select 1 from "OrderEvent" e join "Order" o on o."id" = e."orderId" join "OrderGroup" g on g."id" = o."groupId" where g."number" = $1 and e."type" = 'paid'`,
    [groupNumber],
  );
  expect(paid).toHaveLength(1);
});

test('a shopper who leaves the cashier can pay later', async ({ page }) => {
  const { groupNumber } = await orderUpToCashier(page, await productWithStock(5));
  await page.locator('form[action$="/leave"] button').click();
  await page.waitForURL((url) => url.port === String(ports.shop));
  await page.goto(`/checkout/result/${groupNumber}`);
  await expect(page.locator('[data-state=unpaid]')).toBeVisible();
  await page.getByRole('button', { name: '去支付' }).click();
  await page.waitForURL('**/cashier/**');
  await payAtCashier(page);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
});

test('a forged notify is not believed', async ({ page, request }) => {
  const { outTradeNo, groupNumber } = await orderUpToCashier(page, await productWithStock(5));
  const answer = await request.post('/api/payments/alipay/notify', {
    form: {
      out_trade_no: outTradeNo,
      trade_status: 'TRADE_SUCCESS',
      total_amount: '0.01',
      sign_type: 'RSA2',
      sign: 'AAAA',
      notify_id: 'x',
    },
  });
  expect(await answer.text()).not.toBe('success');
  await page.goto(`/checkout/result/${groupNumber}`);
  await expect(page.locator('[data-state=unpaid]')).toBeVisible();
});
