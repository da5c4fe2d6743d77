import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible, newPerson, query, register, signIn, test } from './shop';
import { elsewhere, paidOrder, phone, refundsOf, ship, shopUrl } from './sold';

/** Asks for a return or refund on the order's page. @returns the case's number */
async function ask(page: Page, number: string, kind: string, reason: string): Promise<string> {
  await page.goto(`/orders/${number}`);
  await page.getByRole('link', { name: '申请售后' }).click();
  await page.waitForURL('**/after-sale/new');
  await expectAccessible(page);
  await page.getByLabel('售后类型').selectOption({ label: kind });
  await page.getByLabel('原因').selectOption({ label: reason });
  await page.getByLabel('问题描述').fill('杯口有一道裂纹');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.waitForURL('**/after-sales/*');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

const stateOf = async (number: string) =>
  (await query<{ state: string }>(`select "state"::text from "AfterSale" where "number" = $1`, [number]))[0]?.state;
test('goods go back and the money comes: from the request to the refund', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(phone);
  const { number } = await paidOrder(page, 20);
  const staff = await elsewhere(browser);
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await ship(staff, number);

  await page.goto(`/orders/${number}/after-sale/new`);
  await page.getByLabel('售后类型').selectOption('exchange');
  await page.getByLabel(/的数量/).fill('0');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByText('请填写此项').first()).toBeVisible();
  // What was chosen stays.
  await expect(page.getByLabel('售后类型')).toHaveValue('exchange');
  await expect(page.getByLabel(/的数量/)).toHaveValue('0');
  const caseNumber = await ask(page, number, '退货退款', '收到时破损');
  await expect(page.getByRole('heading', { name: '已提交，等待商家处理' })).toBeVisible();
  await expect(page.getByText('剩余 1 天 23 小时')).toBeVisible();

  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a9' } })
    .jpeg()
    .toBuffer();
  await page.getByLabel('上传照片').setInputFiles({ name: 'crack.jpg', mimeType: 'image/jpeg', buffer: picture });
  await page.getByRole('button', { name: '上传', exact: true }).click();
  const shown = page.getByRole('img', { name: '凭证照片 1' });
  await expect(shown).toBeVisible();
  const source = (await shown.getAttribute('src')) ?? '';
  const answer = await page.request.get(source);
  expect([answer.status(), answer.headers()['content-type'], answer.headers()['x-content-type-options']]).toEqual([
    200,
    'image/webp',
    'nosniff',
  ]);
  await page
    .getByLabel('上传照片')
    .setInputFiles({ name: 'evil.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg onload="alert(1)"/>') });
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await expect(page.getByText('无法识别的图片')).toBeVisible();
  await page.getByLabel('留言').fill('请尽快处理');
  await page.getByRole('button', { name: '发送' }).click();
  await expect(page.getByText('请尽快处理')).toBeVisible();
  await expectAccessible(page);
  const stranger = await elsewhere(browser);
  expect((await stranger.request.get(`${shopUrl}${source}`)).status()).toBe(401);
  await register(stranger, newPerson());
  expect((await stranger.request.get(`${shopUrl}${source}`)).status()).toBe(404);
  await stranger.goto(`/after-sales/${caseNumber}`);
  await expect(stranger.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();

  await staff.goto('/admin/after-sales');
  await expectAccessible(staff);
  await staff.getByRole('link', { name: caseNumber }).click();
  await staff.waitForURL(`**/admin/after-sales/${caseNumber}`);
  await expect(staff.getByRole('img', { name: '凭证照片 1' })).toBeVisible();
  await expectAccessible(staff);
  await staff.getByLabel('退货地址').fill('');
  await staff.getByRole('button', { name: '同意申请' }).click();
  await expect(staff.getByText('请填写退货地址').first()).toBeVisible();
  await staff.getByLabel('退货地址').fill('浙江省杭州市西湖区文三路 1 号 青禾茶器 0571-88888888');
  await staff.getByRole('button', { name: '同意申请' }).click();
  await expect(staff.getByText('待寄回商品').first()).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: '商家已同意，请寄回商品' })).toBeVisible();
  await page.getByLabel('快递公司').selectOption('shunfeng');
  await page.getByLabel('运单号').fill(`BK${caseNumber.slice(-12)}`);
  await page.getByRole('button', { name: '提交运单' }).click();
  await expect(page.getByRole('heading', { name: '商品正在寄回，等待商家签收' })).toBeVisible();
  await expect.poll(async () => (await page.reload(), page.getByText('已揽收').first().isVisible())).toBe(true);

  await staff.reload();
  await expectAccessible(staff);
  await staff.getByRole('button', { name: '确认收货并验收' }).click();
  await expect.poll(() => stateOf(caseNumber), { timeout: 20_000 }).toBe('done');
  await page.reload();
  await expect(page.getByRole('heading', { name: '售后已完成' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/after-sales');
  await expectAccessible(page);
  await page.goto(`/orders/${number}`);
  await expect(page.getByRole('heading', { name: '款项已退回' })).toBeVisible();
  await expect(page.locator('#after-sale').locator('..').getByText('已退款')).toBeVisible();
  await expectAccessible(page);
  await staff.goto('/admin/refunds?show=done');
  await expectAccessible(staff);
});

test('a paid order is cancelled before it ships: the stock and the money come back', async ({ page, browser }) => {
  const { number, slug } = await paidOrder(page, 21);
  const reserved = async () =>
    (
      await query<{ sum: number }>(
        `select sum(l."reserved")::int from "StockLevel" l join "Variant" v on v."id" = l."variantId" join "Product" p on p."id" = v."productId" where p."slug" = $1`,
        [slug],
      )
    )[0]?.sum ?? 0;
  const before = await reserved();
  const staff = await elsewhere(browser);
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await staff.goto(`/admin/orders/${number}`);
  await staff.getByRole('button', { name: '开始备货' }).click();
  await expect(staff.getByRole('button', { name: '停止备货' })).toBeVisible();
  await expectAccessible(staff);
  await page.goto(`/orders/${number}`);
  await expect(page.getByText('商家正在打包')).toBeVisible();
  await staff.getByRole('button', { name: '停止备货' }).click();
  await expect(staff.getByRole('button', { name: '开始备货' })).toBeVisible();
  await page.reload();
  await page.locator('summary', { hasText: '取消订单' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '取消所选商品' }).click();
  await expect(page.getByRole('heading', { name: '款项已退回' })).toBeVisible();
  expect(await reserved()).toBe(before - 1);
  await expect.poll(async () => (await refundsOf(number)).map(({ state }) => state), { timeout: 20_000 }).toEqual(['done']);
  await page.reload();
  await expect(page.locator('#after-sale').locator('..').getByText('已退款')).toBeVisible();
  await staff.goto(`/admin/orders/${number}`);
  await expect(staff.getByRole('button', { name: '确认发货' })).toHaveCount(0);
});

test('a dispute is decided by the platform', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const { number } = await paidOrder(page, 22);
  const staff = await elsewhere(browser);
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await ship(staff, number);
  const caseNumber = await ask(page, number, '仅退款（无需退货）', '与描述不符');
  await staff.goto(`/admin/after-sales/${caseNumber}`);
  await staff.locator('summary', { hasText: '拒绝' }).click();
  await staff.getByLabel('拒绝理由').fill('商品与页面一致');
  await staff.getByRole('button', { name: '拒绝', exact: true }).click();
  await expect(staff.getByText('商家已拒绝').first()).toBeVisible();
  await page.reload();
  await page.locator('summary', { hasText: '申请平台介入' }).click();
  await page.getByLabel('说明理由').fill('颜色完全不同');
  await page.getByRole('button', { name: '申请平台介入' }).click();
  await expect(page.getByRole('heading', { name: '平台正在处理争议' })).toBeVisible();

  await staff.goto('/admin/disputes');
  await expect(staff.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
  const operator = await elsewhere(browser);
  await signIn(operator, 'operator@dianpu.test');
  await operator.goto('/admin/disputes');
  await expectAccessible(operator);
  await operator.getByRole('link', { name: caseNumber }).click();
  await operator.waitForURL(`**/admin/disputes/${caseNumber}`);
  await expectAccessible(operator);
  await operator.getByLabel('退款金额（元）').fill('9999999');
  await operator.getByLabel('裁定理由').fill('买家照片清楚');
  await operator.getByRole('button', { name: '裁定' }).click();
  await expect(operator.getByText(/最多 .* 元/).first()).toBeVisible();
  await operator.getByLabel('退款金额（元）').fill('10');
  await operator.getByRole('button', { name: '裁定' }).click();
  await expect.poll(() => stateOf(caseNumber), { timeout: 20_000 }).toBe('done');
  expect(await refundsOf(number)).toEqual([{ state: 'done', amount: '1000' }]);
  await page.reload();
  await expect(page.getByText('平台裁定：退款')).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`/en/after-sales/${caseNumber}`);
  await expectAccessible(page);
});
