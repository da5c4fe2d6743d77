import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import {
  control,
  expectAccessible,
  orderUpToCashier,
  payAtCashier,
  productWithStock,
  query,
  sandboxUrl,
  shopUrl,
  signIn,
  test,
} from './shop';

// They hold what the sandbox's carriers push: one after the other.
test.describe.configure({ mode: 'default' });

type Held = { readonly url: string; readonly fields: Record<string, string>; readonly done: boolean };
const pushesOf = async (trackingNumber: string): Promise<Held[]> => {
  const all: Held[] = await (await fetch(`${sandboxUrl}/control/pushes`)).json();
  return all.filter(({ fields }) => JSON.stringify(fields).includes(trackingNumber));
};
/** Nobody asks about the parcel any more: what is seen of it from then on was pushed. A question under way plans the next one, which goes too. */
async function stopAsking(trackingNumber: string): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    await query(`select graphile_worker.remove_job('tracking:' || "id") from "Shipment" where "trackingNumber" = $1`, [trackingNumber]);
    await wait(100);
  }
}

// By each protocol: 快递100, 快递鸟, and the shop's own.
for (const [index, carrier] of ['shunfeng', 'ems', 'sandbox-express'].entries())
  test(`a parcel of ${carrier} is followed to delivery by pushes that come doubled and in the wrong order`, async ({ page, browser }) => {
    const { groupNumber } = await orderUpToCashier(page, await productWithStock(20 + index));
    await payAtCashier(page);
    await expect(page.locator('[data-state=paid]')).toBeVisible();
    const [order] = await query<{ number: string }>(
      `select o."number" from "Order" o join "OrderGroup" g on g."id" = o."groupId" where g."number" = $1`,
      [groupNumber],
    );
    const number = order?.number ?? '';
    const trackingNumber = `YL${number.slice(-12)}`;

    const staff = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
    await signIn(staff, 'merchant@dianpu.test', '/admin');
    await staff.goto(`/admin/orders/${number}`);
    await staff.getByLabel('快递公司').selectOption(carrier);
    await staff.getByLabel('运单号').fill(trackingNumber);
    await control('push', { hold: true, copies: 2 });
    try {
      await staff.getByRole('button', { name: '确认发货' }).click();
      await expect
        .poll(() => query(`select 1 from "Shipment" where "trackingNumber" = $1`, [trackingNumber]), { intervals: [50] })
        .toHaveLength(1);
      await stopAsking(trackingNumber);
      const streaming = page.waitForResponse((response) => response.url().endsWith(`/api/orders/${number}/live`));
      await page.goto(`/orders/${number}`);
      expect((await streaming).headers()['content-type']).toBe('text/event-stream');
      // The carrier has told of the whole way, and nothing of it has arrived.
      await expect.poll(async () => (await pushesOf(trackingNumber)).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
      await control('parcel', { number: trackingNumber, how: 'deliver' });
      const seen = await query<{ status: string }>(`select "status"::text from "Shipment" where "trackingNumber" = $1`, [trackingNumber]);
      expect(seen[0]?.status).not.toBe('delivered');
      await control('release-pushes', {});
      await expect(page.getByRole('heading', { name: '包裹已签收，请确认收货' })).toBeVisible({ timeout: 2000 });
    } finally {
      await control('push', { hold: false, copies: 1 });
    }
    await expect.poll(async () => (await pushesOf(trackingNumber)).every(({ done }) => done)).toBe(true);
    const scans = await query<{ text: string; count: number }>(
      `select t."text", count(*)::int as count from "TrackingEvent" t join "Shipment" s on s."id" = t."shipmentId" where s."trackingNumber" = $1 group by 1`,
      [trackingNumber],
    );
    expect(scans.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1]);
    await expectAccessible(page);
  });

test('a push that nobody signed changes nothing', async ({ request }) => {
  for (const carrier of ['kuaidi100', 'kdniao', 'sandbox-express'])
    expect((await request.post(`/api/carriers/${carrier}/push`, { data: 'param={}&sign=x' })).status()).toBe(400);
  expect((await request.post('/api/carriers/nobody/push', { data: '{}' })).status()).toBe(404);
});

test('a parcel in trouble is told to the shop, in both languages', async ({ page, browser }) => {
  const { groupNumber } = await orderUpToCashier(page, await productWithStock(23));
  await payAtCashier(page);
  await expect(page.locator('[data-state=paid]')).toBeVisible();
  const [order] = await query<{ number: string }>(
    `select o."number" from "Order" o join "OrderGroup" g on g."id" = o."groupId" where g."number" = $1`,
    [groupNumber],
  );
  const number = order?.number ?? '';
  const trackingNumber = `YL${number.slice(-12)}`;
  const staff = await (await browser.newContext({ baseURL: shopUrl, locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(staff, 'merchant@dianpu.test', '/admin');
  await staff.goto(`/admin/orders/${number}`);
  await staff.getByLabel('快递公司').selectOption('sandbox-express');
  await staff.getByLabel('运单号').fill(trackingNumber);
  await staff.getByRole('button', { name: '确认发货' }).click();
  await expect(staff.getByText(trackingNumber).first()).toBeVisible();
  await expect.poll(async () => (await pushesOf(trackingNumber)).length).toBeGreaterThan(0);
  await control('parcel', { number: trackingNumber, how: 'exception' });
  await expect(staff.getByRole('status').getByText(`订单 ${number} 的包裹 ${trackingNumber}：派送失败或运输异常`)).toBeVisible();
  await staff.goto('/admin/notifications');
  await expectAccessible(staff);
  await staff.goto('/en/admin/notifications');
  await staff.getByRole('button', { name: `Parcel ${trackingNumber} of order ${number}` }).click();
  await staff.waitForURL(`**/admin/orders/${number}`);
  await expect(staff.getByText('收件地址有误，快件暂存网点').first()).toBeVisible();
  await control('parcel', { number: trackingNumber, how: 'deliver' });
});
