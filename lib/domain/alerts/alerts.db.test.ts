import { describe, expect, it } from 'vitest';
import { adjustStock } from '@/lib/domain/inventory/adjust-stock';
import { setThreshold } from '@/lib/domain/inventory/set-threshold';
import { chooseMail, readMailChoices } from '@/lib/domain/notifications/staff-mail';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { sendWaitingMails, waitingFor } from '@/lib/testing/mails';
import { checkDrift } from './check-drift';
import { checkStock, reviewStock } from './check-stock';
import { handleAlert } from './handle-alert';
import { countAlerts, countFresh, listAlerts } from './list-alerts';
import { sweepStock } from './sweep-stock';
import { sendDigest } from './tell-staff';

const database = testDatabase();
const minute = 60_000;
const day = 24 * 60 * minute;

async function start(stock = 10) {
  const connection = await database();
  const [shop, other] = [await buildMerchant(connection), await buildMerchant(connection)];
  await connection.db.user.update({ where: { id: shop.actor.userId }, data: { email: 'owner@example.test' } });
  const { product, variant } = await buildProduct(connection, shop, { stock });
  const at = { variantId: variant.id, warehouseId: shop.warehouse.id };
  const staff = testContext(connection, shop.actor);
  const system = (now?: Date) => testContext(connection, { kind: 'system' }, now);
  const check = (now?: Date) => checkStock(system(now), [product.id]);
  const adjust = (amount: number) => adjustStock(staff, { ...at, mode: 'delta', amount, version: 0, reason: '' });
  const open = async () =>
    (await connection.db.stockAlert.findMany({ where: { closedAt: null }, orderBy: { kind: 'asc' } })).map(({ kind }) => kind);
  return {
    connection,
    shop,
    other,
    product,
    variant,
    at,
    staff,
    stranger: testContext(connection, other.actor),
    system,
    check,
    adjust,
    open,
  };
}

describe('stock alerts', () => {
  it('open once when a SKU is low and sold out, close when it is back, and leave events', async () => {
    const { connection, check, adjust, open, variant, shop } = await start();
    await check();
    expect(await open()).toEqual([]);
    await adjust(-6);
    await Promise.all([check(), check(), check()]);
    expect(await open()).toEqual(['low']);
    await adjust(-4);
    await check();
    expect(await open()).toEqual(['out']);
    await adjust(20);
    await check();
    expect(await open()).toEqual([]);
    const events = await connection.db.domainEvent.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ topic, data }) => [topic, data])).toMatchObject([
      ['stock.alert_opened', { kind: 'low' }],
      ['stock.alert_closed', { kind: 'low' }],
      ['stock.alert_opened', { kind: 'out' }],
      ['stock.alert_closed', { kind: 'out' }],
    ]);
    expect(events[0]).toMatchObject({ merchantId: shop.merchant.id, aggregate: 'variant', aggregateId: variant.id });
    await expect(connection.pool.query(`delete from "DomainEvent"`)).rejects.toThrow('append-only');
  });

  it('are looked for when an order leaves few, in the transaction of the order', async () => {
    const { connection, product } = await start(12);
    await buildPaidOrder(connection, product.id, 1);
    expect(await waitingFor(connection, 'stock.check')).toEqual([]);
    await buildPaidOrder(connection, product.id, 1);
    expect(await waitingFor(connection, 'stock.check')).toMatchObject([{ payload: { productId: product.id } }]);
  });

  it('close when the SKU is no longer sold', async () => {
    const { connection, check, open, product } = await start(1);
    await check();
    expect(await open()).toEqual(['low']);
    await connection.db.product.update({ where: { id: product.id }, data: { status: 'archived' } });
    await check();
    expect(await open()).toEqual([]);
  });

  it('are found by the sweep where no order told: a higher threshold, and only what is not as it should be', async () => {
    const { connection, staff, system, product, check } = await start(40);
    await sweepStock(system(), {});
    expect(await waitingFor(connection, 'stock.check')).toEqual([]);
    await setThreshold(staff, { lowAt: 50, overDays: null, staleDays: null });
    await sweepStock(system(), { merchantId: staff.actor.merchantId });
    expect(await waitingFor(connection, 'stock.check')).toMatchObject([{ payload: { productId: product.id } }]);
    await connection.pool.query(`delete from graphile_worker._private_jobs`);
    await check();
    await sweepStock(system(), {});
    expect(await waitingFor(connection, 'stock.check')).toEqual([]);
  });

  it('of what has piled up and of what lies unsold are found in time, and close', async () => {
    const { connection, staff, system, product, variant, open } = await start(400);
    const { order } = await buildPaidOrder(connection, product.id, 1);
    await setThreshold(staff, { variantId: variant.id, lowAt: null, overDays: 365, staleDays: 60 });
    await reviewStock(system());
    expect(await open()).toEqual(['over']);
    const [alert] = (await listAlerts(staff, { kind: 'over', state: 'open', page: 1 })).alerts;
    expect(alert?.detail).toMatchObject({ onHand: 400, days: 12_000 });
    await reviewStock(system(new Date(Date.now() + 61 * day)));
    expect(await open()).toEqual(['stale']);
    await connection.db.order.update({ where: { id: order.id }, data: { paidAt: new Date(Date.now() + 61 * day) } });
    await setThreshold(staff, { variantId: variant.id, lowAt: null, overDays: 3650, staleDays: 60 });
    await connection.db.orderLine.updateMany({ data: { quantity: 400, unitPrice: 0, payableShare: 0 } });
    await reviewStock(system(new Date(Date.now() + 62 * day)));
    expect(await open()).toEqual([]);
  });

  it('of books that don’t add up name the difference and close when they do again', async () => {
    const { connection, system, at, open, staff } = await start();
    await checkDrift(system());
    expect(await open()).toEqual([]);
    await connection.db.stockLevel.updateMany({ where: at, data: { onHand: 13, reserved: 2 } });
    await checkDrift(system());
    await checkDrift(system());
    expect(await open()).toEqual(['drift']);
    expect((await listAlerts(staff, { kind: 'drift', state: 'open', page: 1 })).alerts[0]?.detail).toMatchObject({
      movedOff: 5,
      heldOff: 2,
    });
    await connection.db.stockLevel.updateMany({ where: at, data: { onHand: 10, reserved: 0 } });
    await checkDrift(system());
    expect(await open()).toEqual([]);
  });

  it('are listed and handled by their own shop; what is left alone comes back', async () => {
    const { connection, staff, stranger, check, shop } = await start(2);
    await check();
    const list = (state: 'open' | 'snoozed' | 'closed', ctx = staff) => listAlerts(ctx, { kind: 'all', state, page: 1 });
    const [alert] = (await list('open')).alerts;
    const id = alert?.id ?? '';
    expect(await countFresh(connection.db, shop.merchant.id)).toBe(1);
    expect(alert).toMatchObject({ kind: 'low', detail: { available: 2 }, acknowledgedAt: null });
    expect((await list('open', stranger)).alerts).toEqual([]);
    await expect(handleAlert(stranger, { id, snoozeDays: 0, note: '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await handleAlert(staff, { id, snoozeDays: 0, note: '已下单补货' });
    expect((await list('open')).alerts).toMatchObject([{ note: '已下单补货', acknowledgedBy: expect.stringContaining('owner') }]);
    expect(await countAlerts(staff)).toMatchObject({ low: 1, out: 0 });
    expect(await countFresh(connection.db, shop.merchant.id)).toBe(0);
    await handleAlert(staff, { id, snoozeDays: 7, note: '' });
    expect((await list('open')).alerts).toEqual([]);
    expect((await list('snoozed')).alerts).toHaveLength(1);
    const later = testContext(connection, shop.actor, new Date(Date.now() + 8 * day));
    expect((await list('open', later)).alerts).toHaveLength(1);
    expect(await connection.db.auditEntry.count({ where: { action: 'stock.alert' } })).toBe(2);
  });
});

describe('mails about alerts', () => {
  it('go to owners and the warehouse as one digest, at most every quarter of an hour', async () => {
    const { connection, shop, system, check, adjust } = await start(5);
    const people = [
      ['warehouse', 'warehouse@example.test'],
      ['finance', 'finance@example.test'],
    ] as const;
    for (const [role, email] of people)
      await connection.db.membership.create({
        data: { role, merchant: { connect: { id: shop.merchant.id } }, user: { create: { name: role, email, locale: 'en' } } },
      });
    const second = await buildProduct(connection, shop, { stock: 0 });
    const now = new Date();
    await check(now);
    await checkStock(system(now), [second.product.id]);
    const digests = await waitingFor(connection, 'stock.digest');
    expect(digests).toHaveLength(2);
    for (const { payload } of digests) {
      const job = { userId: String(payload['userId']), merchantId: String(payload['merchantId']) };
      await Promise.all([sendDigest(system(now), job), sendDigest(system(now), job)]);
    }
    const mails = await sendWaitingMails(connection);
    expect(mails.map(({ to }) => to).toSorted()).toEqual(['owner@example.test', 'warehouse@example.test']);
    const [zh, en] = ['owner', 'warehouse'].map((name) => mails.find(({ to }) => to.startsWith(name)));
    expect(zh).toMatchObject({ subject: '青禾茶器：2 条库存提醒' });
    expect(zh?.text).toContain('还可售 5 件');
    expect(zh?.text).toContain('https://shop.test/admin/alerts');
    expect(en?.subject).toBe('Qinghe Teaware: 2 stock alerts');
    expect(en?.html).toContain('is sold out');
    expect(en?.text).toContain('https://shop.test/en/admin/alerts');

    await connection.pool.query(`delete from graphile_worker._private_jobs`);
    await adjust(-5);
    await check(new Date(now.getTime() + minute));
    const [next] = await waitingFor(connection, 'stock.digest');
    expect(next?.runAt.getTime()).toBe(now.getTime() + 15 * minute);
  });

  it('are each member’s choice, and none is sent about what is over by then', async () => {
    const { connection, shop, staff, system, check, adjust } = await start(5);
    expect(await readMailChoices(staff)).toEqual(['out', 'low', 'over', 'stale', 'drift']);
    await chooseMail(staff, { 'kinds[]': ['out'] });
    expect(await readMailChoices(staff)).toEqual(['out']);
    await check();
    expect(await waitingFor(connection, 'stock.digest')).toEqual([]);
    await adjust(-5);
    await check();
    expect(await waitingFor(connection, 'stock.digest')).toHaveLength(1);
    await sendDigest(system(), { userId: shop.actor.userId, merchantId: shop.merchant.id });
    expect(await waitingFor(connection, 'mail.send')).toHaveLength(1);
    await adjust(50);
    await check();
    expect(await sendWaitingMails(connection)).toEqual([]);
    await sendDigest(system(), { userId: shop.actor.userId, merchantId: shop.merchant.id });
    expect(await waitingFor(connection, 'mail.send')).toHaveLength(1);
  });
});
