import { expect, type Page } from '@playwright/test';
import { ports } from './ports';
import { control, expectAccessible, fillAddress, newPerson, productWithStock, query, register, sandboxUrl, signIn, test } from './shop';

// Every way to pay besides Alipay's own page (payment.spec.ts), from the choice at the checkout to the merchant's console.

// The console's lists are one for all: these journeys take turns.
test.describe.configure({ mode: 'default' });

type Placed = { readonly groupNumber: string; readonly number: string; readonly payable: string };

/** A new shopper's order of one piece, paid by a method, on the page that shows how. */
async function orderBy(page: Page, method: string, index: number): Promise<Placed> {
  await register(page, newPerson(), '/account/addresses/new');
  await fillAddress(page);
  await page.waitForURL('**/account/addresses');
  await page.goto(`/p/${await productWithStock(index)}`);
  await page.getByRole('button', { name: '立即购买' }).click();
  await page.waitForURL('**/checkout');
  await page.locator(`input[name=method][value=${method}] >> visible=true`).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: '提交订单并支付' }).click();
  await page.waitForURL('**/checkout/result/**');
  const groupNumber = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const [order] = await query<{ number: string; payable: string }>(
    `select o."number", to_char(o."payable" / 100.0, 'FM999999990.00') as "payable" from "Order" o join "OrderGroup" g on g."id" = o."groupId" where g."number" = $1`,
    [groupNumber],
  );
  return { groupNumber, number: order?.number ?? '', payable: order?.payable ?? '' };
}

/** Staff of the shop in a browser of their own. */
async function staffPage(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser');
  const context = await browser.newContext({
    baseURL: `http://localhost:${ports.shop}`,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  });
  const staff = await context.newPage();
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  return staff;
}

/** What a phone does with the code on the screen: the scanner's page, where the buyer pays. */
async function scanAndPay(page: Page): Promise<void> {
  const [phone] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: '沙箱：模拟手机扫码' }).click()]);
  await phone.waitForURL('**/cashier/**');
  await phone.locator('form[action$="/pay"] button').click();
  await expect(phone.getByText('该笔交易已经付款')).toBeVisible();
  await phone.close();
}

const attempts = (groupNumber: string) =>
  query<{ provider: string; status: string; outTradeNo: string }>(
    `select a."provider", a."status"::text, a."outTradeNo" from "PaymentAttempt" a join "OrderGroup" g on g."id" = a."groupId" where g."number" = $1 order by a."createdAt"`,
    [groupNumber],
  );

for (const [method, title] of [
  ['wechat_pay', '打开手机微信扫一扫'],
  ['alipay_qr', '打开手机支付宝扫一扫'],
] as const)
  test(`a code of ${method} is scanned, and the page turns by itself`, async ({ page }) => {
    const { groupNumber, number } = await orderBy(page, method, 15);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByRole('img', { name: '付款二维码' })).toBeVisible();
    await expect(page.locator('text=购物车中有 >> visible=true')).toHaveCount(0);
    await expectAccessible(page);
    await scanAndPay(page);
    await expect(page.locator('[data-state=paid]')).toBeVisible();
    expect(await attempts(groupNumber)).toMatchObject([{ status: 'paid' }]);
    await page.goto(`/orders/${number}`);
    await expect(page.getByText(method === 'wechat_pay' ? '微信支付' : '支付宝扫码').first()).toBeVisible();
  });

test('a phone pays by WeChat’s page and comes back', async ({ browser }) => {
  const context = await browser.newContext({
    baseURL: `http://localhost:${ports.shop}`,
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  });
  const page = await context.newPage();
  await register(page, newPerson(), '/account/addresses/new');
  await fillAddress(page);
  await page.waitForURL('**/account/addresses');
  await page.goto(`/p/${await productWithStock(16)}`);
  await page.getByRole('button', { name: '立即购买' }).locator('visible=true').first().click();
  await page.waitForURL('**/checkout');
  await expect(page.locator('input[value=alipay_qr]')).toHaveCount(0);
  await page.locator('input[name=method][value=wechat_pay]').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: '提交订单并支付' }).click();
  await page.waitForURL(`${sandboxUrl}/wechat/cashier/**`);
  await page.locator('form[action$="/pay"] button').click();
  await page.waitForURL('**/checkout/result/**');
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  await context.close();
});

const insideWechat =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50';

test('inside WeChat nothing that can’t be opened there is offered, who pays is asked silently, and WeChat pays in its own window', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: `http://localhost:${ports.shop}`,
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    userAgent: insideWechat,
  });
  const page = await context.newPage();
  const asked: Record<string, string>[] = [];
  await page.exposeFunction('wechatAsked', (params: Record<string, string>) => asked.push(params));
  await page.addInitScript(`window.WeixinJSBridge = { invoke: (name, params, done) =>
    window.wechatAsked(params).then(() => done({ err_msg: name === 'getBrandWCPayRequest' ? 'get_brand_wcpay_request:ok' : 'fail' })) };`);
  await register(page, newPerson(), '/account/addresses/new');
  await fillAddress(page);
  await page.waitForURL('**/account/addresses');
  await page.goto(`/p/${await productWithStock(16)}`);
  await page.getByRole('button', { name: '立即购买' }).locator('visible=true').first().click();
  await page.waitForURL('**/checkout');
  await expect(page.getByText('在浏览器打开')).toBeVisible();
  await expect(page.locator('input[value=alipay]')).toHaveCount(0);
  await page.locator('input[name=method][value=wechat_pay]').check();
  await expectAccessible(page);
  const questions: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(`${sandboxUrl}/connect/oauth2/authorize`)) questions.push(request.url());
  });
  await page.getByRole('button', { name: '提交订单并支付' }).click();
  await page.waitForURL('**/checkout/result/**');
  expect(questions).toHaveLength(1);
  const groupNumber = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await expectAccessible(page);
  // The same account in a second WeChat: what was prepared for the first person is not shown to the second, who gets their own.
  await query(
    `update "PaymentAttempt" set "payer" = 'somebody-else' where "groupId" = (select "id" from "OrderGroup" where "number" = $1)`,
    [groupNumber],
  );
  await page.reload();
  await expect(page.getByRole('button', { name: '微信支付', exact: true })).toHaveCount(0);
  await page.locator('input[name=method][value=wechat_pay]').check();
  await page.getByRole('button', { name: '去支付' }).click();
  await expect(page.getByRole('button', { name: '微信支付', exact: true })).toBeVisible();
  const [first, attempt] = await attempts(groupNumber);
  expect([first, attempt]).toMatchObject([{ status: 'closed' }, { status: 'pending' }]);
  await page.getByRole('button', { name: '微信支付', exact: true }).click();
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]).toMatchObject({ package: expect.stringMatching(/^prepay_id=/), signType: 'RSA' });
  expect((await page.request.post(`${sandboxUrl}/wechat/cashier/${attempt?.outTradeNo}/pay`)).ok()).toBe(true);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  // What was made for this browser is nothing in another one, nor a second time.
  const [question = ''] = questions;
  const state = new URL(question).searchParams.get('state') ?? '';
  const other = await browser.newContext({ baseURL: `http://localhost:${ports.shop}`, locale: 'zh-CN', userAgent: insideWechat });
  const stranger = await other.newPage();
  await register(stranger, newPerson(), '/account');
  await stranger.goto(`/api/payments/wechat_pay/payer?code=made-up&state=${state}`);
  await expect(stranger).toHaveURL(/\/orders$/);
  await other.close();
  await context.close();
});

test('cash on delivery: it ships unpaid, and staff record the money once it is delivered', async ({ page }) => {
  const { number, payable } = await orderBy(page, 'cash_on_delivery', 17);
  await expect(page.locator('[data-state=on_delivery]')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/orders/${number}`);
  await expect(page.getByText('货到付款').first()).toBeVisible();
  await expectAccessible(page);
  const staff = await staffPage(page);
  await staff.goto(`/admin/orders/${number}`);
  await expect(staff.getByText(`应收 ¥`)).toBeVisible();
  await expectAccessible(staff);
  await staff.getByLabel('快递公司').selectOption('shunfeng');
  const trackingNumber = `SF${number.slice(-12)}`;
  await staff.getByLabel('运单号').fill(trackingNumber);
  await staff.getByRole('button', { name: '确认发货' }).click();
  await expect(staff.getByText('运输中').first()).toBeVisible();
  await control('parcel', { number: trackingNumber, how: 'deliver' });
  await expect
    .poll(
      async () => (await query<{ s: string }>(`select "fulfilmentStatus"::text as s from "Order" where "number" = $1`, [number]))[0]?.s,
      {
        timeout: 20_000,
      },
    )
    .toBe('delivered');
  await staff.goto(`/admin/orders/${number}`);
  await staff.getByLabel('实收金额（元）').fill('0.01');
  await staff.getByRole('button', { name: '登记收款' }).click();
  await expect(staff.getByText(`金额应为 ${payable} 元`).first()).toBeVisible();
  await staff.getByLabel('实收金额（元）').fill(payable);
  await staff.getByRole('button', { name: '登记收款' }).click();
  await expect(staff.getByText('货到付款 · 已付款').first()).toBeVisible();
  await expectAccessible(staff);
  await page.goto(`/orders/${number}`);
  await expect(page.getByText('货到付款，已收款')).toBeVisible();
  await page.locator('summary', { hasText: '确认收货' }).click();
  await page.getByRole('button', { name: '确认收货' }).click();
  await expect(page.getByRole('heading', { name: '交易完成，感谢您的购买' })).toBeVisible();
});

test('a bank transfer: the account and a reference, and staff confirm what came', async ({ page }) => {
  const { groupNumber, number } = await orderBy(page, 'bank_transfer', 18);
  await expect(page.getByText('6200 0000 0000 0000 001')).toBeVisible();
  await expect(page.getByText(groupNumber)).toBeVisible();
  await expectAccessible(page);
  const staff = await staffPage(page);
  await staff.goto('/admin/payments');
  await expectAccessible(staff);
  const form = staff.locator('form', { has: staff.locator(`input[value="${groupNumber}"]`) });
  await form.getByLabel('银行流水号').fill(`B${groupNumber}`);
  await form.getByRole('button', { name: '确认到账' }).click();
  await expect(form).toHaveCount(0);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  await staff.goto(`/admin/payments?q=${number}`);
  await expect(staff.getByRole('cell', { name: '银行转账' })).toBeVisible();
});

test('money that differs is an exception, which staff close with a note', async ({ page }) => {
  const { groupNumber } = await orderBy(page, 'bank_transfer', 18);
  const staff = await staffPage(page);
  await staff.goto('/admin/payments');
  const form = staff.locator('form', { has: staff.locator(`input[value="${groupNumber}"]`) });
  await form.getByLabel('到账金额（元）').fill('0.01');
  await form.getByLabel('银行流水号').fill(`B${groupNumber}`);
  await form.getByRole('button', { name: '确认到账' }).click();
  await expect(page.locator('[data-state=review]')).toBeVisible();
  await staff.goto('/admin/payments/exceptions');
  await expect(staff.getByText('金额或交易号不符').first()).toBeVisible();
  await expectAccessible(staff);
  const open = await staff.getByLabel('处理结果').count();
  await staff.getByLabel('处理结果').last().fill('已原路退回');
  await staff.getByRole('button', { name: '关闭异常' }).last().click();
  await expect(staff.getByLabel('处理结果')).toHaveCount(open - 1);
  await staff.goto('/admin/payments/exceptions?show=closed');
  await expect(staff.getByText('已原路退回').first()).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-state=unpaid]')).toBeVisible();
});

test('a shopper changes their mind: the first trade is closed before there is another', async ({ page }) => {
  const { groupNumber } = await orderBy(page, 'wechat_pay', 15);
  // To another code, which this page shows at once, and to a page of the provider's.
  await page.locator('summary', { hasText: '换一种支付方式' }).click();
  await page.locator('input[name=method][value=alipay_qr] >> visible=true').check();
  await page.getByRole('button', { name: '去支付' }).click();
  await expect(page.getByRole('heading', { name: '打开手机支付宝扫一扫' })).toBeVisible();
  await page.reload();
  await page.locator('summary', { hasText: '换一种支付方式' }).click();
  await page.locator('input[name=method][value=alipay] >> visible=true').check();
  await page.getByRole('button', { name: '去支付' }).click();
  await page.waitForURL(`${sandboxUrl}/cashier/**`);
  expect(await attempts(groupNumber)).toMatchObject([
    { provider: 'wechat_pay', status: 'closed' },
    // Nobody scanned it: there was nothing to close yet.
    { provider: 'alipay', status: 'replaced' },
    { provider: 'alipay', status: 'pending' },
  ]);
  await page.locator('form[action$="/pay"] button').click();
  await page.waitForURL('**/checkout/result/**');
  await expect(page.locator('[data-state=paid]')).toBeVisible();
});
