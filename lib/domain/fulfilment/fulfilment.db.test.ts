import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase, waitingJobs } from '@/lib/testing/database';
import { silentTracker } from '@/lib/testing/carriers';
import { claimTimers } from '@/lib/domain/timers';
import { autoReceiveOrder } from './auto-receive-order';
import { confirmReceipt } from './confirm-receipt';
import { pollTracking } from './poll-tracking';
import { shipOrder } from './ship-order';
import type { ParcelTracker, TrackingAnswer, TrackingScan, TrackingStatus } from './tracker';
import { trackingOf } from './queries';

const database = testDatabase();
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const hour = 3_600_000;

async function paid(connection: Connection, quantity = 3) {
  const shop = await buildMerchant(connection);
  const { product, variant } = await buildProduct(connection, shop);
  const bought = await buildPaidOrder(connection, product.id, quantity);
  await connection.db.carrier.upsert({ where: { code: 'shunfeng' }, create: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' }, update: {} });
  const staff = testContext(connection, shop.actor);
  const [line] = bought.order.lines;
  const ship = (pieces: number, trackingNumber = 'SF000001', as = staff) =>
    shipOrder(as, {
      number: bought.order.number,
      carrierCode: 'shunfeng',
      trackingNumber,
      lines: [{ orderLineId: line?.id ?? '', quantity: pieces }],
    });
  const status = async () => (await connection.db.order.findUniqueOrThrow({ where: { id: bought.order.id } })).fulfilmentStatus;
  const level = async () => {
    const { onHand, reserved } = await connection.db.stockLevel.findFirstOrThrow({ where: { variantId: variant.id } });
    return [onHand, reserved];
  };
  return { ...bought, shop, staff, variant, ship, status, level };
}

const scan = (status: TrackingStatus, at: number, text = status): TrackingScan => ({ at: new Date(at), status, text, place: null });
const tracker = (answer: TrackingAnswer): ParcelTracker => ({ ...silentTracker, track: async () => answer });
const poll = (connection: Connection, shipmentId: string, answer: TrackingAnswer, now?: Date) =>
  pollTracking(
    testContext(connection, { kind: 'system' }, now),
    { tracker: tracker(answer), pollSeconds: 60, autoReceiveDays: 10 },
    { shipmentId },
  );

describe('shipping', () => {
  it('takes the goods out of stock and reservation, and asks about the parcel from then on', async () => {
    const connection = await database();
    const { ship, status, level, order } = await paid(connection);
    expect(await level()).toEqual([10, 3]);
    const { shipmentId } = await ship(3);
    expect(await status()).toBe('shipped');
    expect(await level()).toEqual([7, 0]);
    expect((await waitingJobs(connection)).map(({ task, payload }) => [task, payload['shipmentId']])).toContainEqual([
      'tracking.poll',
      shipmentId,
    ]);
    const events = await connection.db.orderEvent.findMany({ where: { orderId: order.id, type: 'shipped' } });
    expect(events).toHaveLength(1);
    expect(await connection.db.auditEntry.count({ where: { action: 'order.ship' } })).toBe(1);
  });

  it('in parts is partial until nothing is left, and never more than was bought', async () => {
    const connection = await database();
    const { ship, status, level } = await paid(connection);
    await ship(1, 'SF000001');
    expect(await status()).toBe('partially_shipped');
    expect(await refusal(ship(3, 'SF000002'))).toBe('SHIPMENT_QUANTITY');
    expect(await level()).toEqual([9, 2]);
    await ship(2, 'SF000002');
    expect(await status()).toBe('shipped');
    expect(await refusal(ship(1, 'SF000003'))).toBe('ORDER_NOT_SHIPPABLE');
  });

  it('said twice is said once; two at once ship once', async () => {
    const connection = await database();
    const { ship, level } = await paid(connection);
    const ends = await Promise.all([refusal(ship(3, 'SF000009')), refusal(ship(3, 'SF000009')), refusal(ship(3, 'SF000010'))]);
    expect(ends.filter((end) => end === 'done').length).toBeGreaterThanOrEqual(1);
    expect(await level()).toEqual([7, 0]);
    expect(await connection.db.shipment.count()).toBe(1);
  });

  it("refuses another order's tracking number, an unknown carrier, an unpaid order and another shop", async () => {
    const connection = await database();
    const first = await paid(connection);
    const second = await paid(connection);
    await first.ship(1, 'SF777777');
    expect(await refusal(second.ship(1, 'SF777777'))).toBe('TRACKING_NUMBER_TAKEN');
    expect(await refusal(first.ship(1, 'SF777778', second.staff))).toBe('NOT_FOUND');
    const input = { number: first.order.number, carrierCode: 'pigeon', trackingNumber: 'SF777779', lines: [] };
    expect(await refusal(shipOrder(first.staff, input))).toBe('INVALID_INPUT');
    await connection.db.order.update({ where: { id: second.order.id }, data: { paymentStatus: 'refunded' } });
    expect(await refusal(second.ship(1, 'SF777780'))).toBe('ORDER_NOT_SHIPPABLE');
  });
});

describe('tracking', () => {
  it('merges lists that come again and moves only forward', async () => {
    const connection = await database();
    const { ship, ctx, order } = await paid(connection);
    const { shipmentId } = await ship(3);
    const at = Date.now() - hour;
    const two = [scan('in_transit', at + 1000), scan('accepted', at)];
    await poll(connection, shipmentId, { kind: 'ok', status: 'in_transit', scans: two });
    await poll(connection, shipmentId, { kind: 'ok', status: 'in_transit', scans: two });
    await poll(connection, shipmentId, { kind: 'ok', status: 'accepted', scans: two.slice(1) });
    await poll(connection, shipmentId, { kind: 'unknown', cause: 'timeout' });
    const [parcel] = await trackingOf(ctx, order.number);
    expect(parcel).toMatchObject({ status: 'in_transit', events: [{ status: 'in_transit' }, { status: 'accepted' }] });
    const stranger = await paid(connection);
    expect(await trackingOf(stranger.ctx, order.number)).toEqual([]);
  });

  it('of the last parcel delivers the order, which receives itself after ten days and not before', async () => {
    const connection = await database();
    const { ship, status, order } = await paid(connection);
    const parcels = [await ship(1, 'SF000001'), await ship(2, 'SF000002')];
    const delivered = { kind: 'ok', status: 'delivered', scans: [scan('delivered', Date.now())] } as const;
    await poll(connection, parcels[0]?.shipmentId ?? '', delivered);
    expect(await status()).toBe('shipped');
    await poll(connection, parcels[1]?.shipmentId ?? '', delivered);
    expect(await status()).toBe('delivered');
    const system = (hours: number) => testContext(connection, { kind: 'system' }, new Date(Date.now() + hours * hour));
    expect(await claimTimers(system(239), 10)).toEqual([]);
    const [timer] = await claimTimers(system(241), 10);
    expect(timer).toMatchObject({ kind: 'auto_receive', subjectId: order.id });
    expect(await Promise.all([1, 2].map(() => autoReceiveOrder(system(241), order.id)))).toEqual([null, null]);
    expect(await status()).toBe('received');
    expect((await connection.db.timer.findMany()).map(({ kind }) => kind)).toEqual(['review_window']);
  });

  it('tells of an exception once', async () => {
    const connection = await database();
    const { ship, order } = await paid(connection);
    const { shipmentId } = await ship(3);
    const trouble = { kind: 'ok', status: 'exception', scans: [scan('exception', Date.now())] } as const;
    await poll(connection, shipmentId, trouble);
    await poll(connection, shipmentId, trouble);
    expect(await connection.db.orderEvent.count({ where: { orderId: order.id, type: 'tracking_exception' } })).toBe(1);
  });
});

describe('receiving', () => {
  it("is the owner's, once everything is shipped, and twice is once", async () => {
    const connection = await database();
    const { ship, status, order, ctx } = await paid(connection);
    expect(await refusal(confirmReceipt(ctx, { number: order.number }))).toBe('ORDER_NOT_RECEIVABLE');
    await ship(3);
    const stranger = await paid(connection);
    expect(await refusal(confirmReceipt(stranger.ctx, { number: order.number }))).toBe('NOT_FOUND');
    await confirmReceipt(ctx, { number: order.number });
    await confirmReceipt(ctx, { number: order.number });
    expect(await status()).toBe('received');
    expect(await connection.db.orderEvent.count({ where: { orderId: order.id, type: 'received' } })).toBe(1);
  });
});
