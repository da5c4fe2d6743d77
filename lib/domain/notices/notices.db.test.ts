import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import type { StaffRole } from '@/lib/domain/context';
import { checkStock } from '@/lib/domain/alerts/check-stock';
import { openException } from '@/lib/domain/payments/open-exception';
import { shippedOrder } from '@/lib/testing/after-sale';
import { buildMerchant, buildPaidOrder, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { chooseNotices, openNotice, readAll } from './mark-read';
import { countUnread, listNotices } from './read-notices';
import { sweepNotices, writeNotices } from './write-notices';

const database = testDatabase();

async function member(connection: Connection, merchantId: string, role: StaffRole) {
  const { user } = await buildShopper(connection);
  await connection.db.membership.create({ data: { userId: user.id, merchantId, role } });
  return testContext(connection, { kind: 'staff', userId: user.id, merchantId, role });
}

const kinds = async (ctx: Awaited<ReturnType<typeof member>>) =>
  (await listNotices(ctx, { show: 'unread' })).notices.map(({ kind }) => kind).toSorted();

describe('notices', () => {
  it('tell each role of a shop what it may see, and no other shop', async () => {
    const connection = await database();
    const system = testContext(connection, { kind: 'system' });
    const shop = await buildMerchant(connection);
    const { product, variant } = await buildProduct(connection, shop, { stock: 3 });
    const { order } = await buildPaidOrder(connection, product.id, 3);
    await checkStock(system, [product.id]);
    const attempt = await connection.db.paymentAttempt.findFirstOrThrow({ where: { groupId: order.groupId } });
    await connection.db.$transaction((tx) => openException(system, tx, attempt.id, 'duplicate', {}));
    await connection.db.$transaction((tx) => openException(system, tx, attempt.id, 'duplicate', {}));
    expect(await writeNotices(system)).toBe(3);
    // What was told is not told again.
    expect(await writeNotices(system)).toBe(0);
    await sweepNotices(system);

    const seen: Partial<Record<StaffRole, readonly string[]>> = {};
    for (const role of ['owner', 'catalogue', 'warehouse', 'finance'] as const)
      seen[role] = await kinds(await member(connection, shop.merchant.id, role));
    expect(seen).toEqual({
      owner: ['order_paid', 'payment_exception', 'stock_alert'],
      catalogue: ['stock_alert'],
      warehouse: ['order_paid', 'stock_alert'],
      finance: ['order_paid', 'payment_exception'],
    });
    const owner = testContext(connection, shop.actor);
    const { notices } = await listNotices(owner, { show: 'all' });
    expect(notices.find(({ kind }) => kind === 'order_paid')).toMatchObject({
      number: order.number,
      amount: Number(order.payable),
      unread: true,
    });
    expect(notices.find(({ kind }) => kind === 'stock_alert')).toMatchObject({ what: 'out', variantId: variant.id, sku: variant.sku });

    const other = testContext(connection, (await buildMerchant(connection)).actor);
    expect(await listNotices(other, { show: 'all' })).toEqual({ notices: [], next: null });
    await expect(openNotice(other, { id: notices[0]?.id ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const stranger = await member(connection, shop.merchant.id, 'catalogue');
    const paid = notices.find(({ kind }) => kind === 'order_paid')?.id ?? '';
    await expect(openNotice(stranger, { id: paid })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are read one by one or all together, by each member alone, and told only as they want', async () => {
    const connection = await database();
    const system = testContext(connection, { kind: 'system' });
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop, { stock: 100 });
    const sell = async () => (await buildPaidOrder(connection, product.id, 1)).order.number;
    const [first] = [await sell(), await sell(), await sell()];
    await writeNotices(system);
    const owner = testContext(connection, shop.actor);
    const support = await member(connection, shop.merchant.id, 'support');
    const { notices } = await listNotices(owner, { show: 'unread' });
    const oldest = notices.at(-1);
    expect(await openNotice(owner, { id: oldest?.id ?? '' })).toBe(`/admin/orders/${first}`);
    await openNotice(owner, { id: oldest?.id ?? '' });
    expect([await countUnread(owner), await countUnread(support)]).toEqual([2, 3]);
    await readAll(owner, { upTo: notices[0]?.seq ?? '0' });
    await readAll(owner, { upTo: '0' });
    await sell();
    await writeNotices(system);
    expect([await countUnread(owner), await countUnread(support)]).toEqual([1, 4]);
    // Nobody marks as read what isn't there yet.
    await readAll(owner, { upTo: '999999999' });
    await sell();
    await writeNotices(system);
    expect(await countUnread(owner)).toBe(1);
    await chooseNotices(owner, { 'kinds[]': ['stock_alert'] });
    expect(await countUnread(owner)).toBe(0);
    expect((await listNotices(support, { show: 'all' })).notices).toHaveLength(5);
  });

  it('tell of a case when it is opened and before its time is over, once each', async () => {
    const connection = await database();
    const { open, staff } = await shippedOrder(connection);
    const number = await open({ kind: 'refund_only' });
    const system = testContext(connection, { kind: 'system' });
    await writeNotices(system);
    const later = testContext(connection, { kind: 'system' }, new Date(Date.now() + 30 * 3_600_000));
    await sweepNotices(later);
    await sweepNotices(later);
    const { notices } = await listNotices(staff, { show: 'unread' });
    const cases = notices.filter(({ kind }) => kind.startsWith('case')).map(({ kind, number: of }) => [kind, of]);
    expect(cases).toEqual([
      ['case_due', number],
      ['case_opened', number],
    ]);
  });

  it('are written by one at a time, and each event once, however many look', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product } = await buildProduct(connection, shop, { stock: 100 });
    for (let count = 0; count < 5; count += 1) await buildPaidOrder(connection, product.id, 1);
    const system = testContext(connection, { kind: 'system' });
    await Promise.all(Array.from({ length: 6 }, () => writeNotices(system)));
    await writeNotices(system);
    expect(await connection.db.notice.count({ where: { kind: 'order_paid' } })).toBe(5);
  });
});
