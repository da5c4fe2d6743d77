import { describe, expect, it } from 'vitest';
import pg from 'pg';
import { shippedParcel, silentTracker } from '@/lib/testing/carriers';
import { testDatabase, waitingJobs } from '@/lib/testing/database';
import { receivePush } from './receive-push';
import { subscribeTracking } from './subscribe-tracking';
import type { Heard, SubscribeAnswer, TrackingScan, TrackingStatus } from './tracker';

const database = testDatabase();
const start = Date.now() - 3_600_000;
const scan = (status: TrackingStatus, minute: number): TrackingScan => ({
  at: new Date(start + minute * 60_000),
  status,
  text: `${status} ${minute}`,
  place: null,
});
/** What is pushed after each of a parcel's steps: always the whole list. */
const way: readonly TrackingStatus[] = ['accepted', 'in_transit', 'exception', 'in_transit', 'out_for_delivery', 'delivered'];
const upTo = (steps: number): Heard => ({
  kind: 'ok',
  status: way[steps - 1] ?? 'booked',
  scans: way.slice(0, steps).map(scan).toReversed(),
});

/** A shuffle that is the same each time for a seed. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31);
  return list
    .map((item) => ({ item, key: next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

describe('pushes', () => {
  it('in any order, each twice, end where they would have in order', async () => {
    const connection = await database();
    for (const seed of [1, 2, 3, 4]) {
      await connection.pool.query('truncate "Merchant", "User", "Product", "OrderGroup" cascade');
      const { push, seen, order } = await shippedParcel(connection);
      for (const steps of shuffled([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6], seed)) await push(upTo(steps));
      const parcel = await seen();
      expect(parcel?.status).toBe('delivered');
      expect(parcel?.deliveredAt).toEqual(scan('delivered', 5).at);
      expect(parcel?.events.map(({ text }) => text)).toEqual(upTo(6).scans.map(({ text }) => text));
      expect(await connection.db.orderEvent.count({ where: { orderId: order.id, type: 'delivered' } })).toBe(1);
    }
  });

  it('that were overtaken change no status: an old exception after the way went on, old transit after an exception', async () => {
    const { push, seen } = await shippedParcel(await database());
    await push(upTo(4));
    await push(upTo(3));
    expect((await seen())?.status).toBe('in_transit');
    await push({ kind: 'ok', status: 'exception', scans: [scan('exception', 30)] });
    await push(upTo(2));
    expect((await seen())?.status).toBe('exception');
  });

  it('at once are merged', async () => {
    const { push, seen } = await shippedParcel(await database());
    await Promise.all([push(upTo(6)), push(upTo(6)), push(upTo(2))]);
    expect(await seen()).toMatchObject({ status: 'delivered', events: upTo(6).scans.map(({ text }) => ({ text })) });
  });

  it('tell the open pages of the order with the commit, and nobody when there is nothing new', async () => {
    const connection = await database();
    const { push, order } = await shippedParcel(connection);
    const ear = new pg.Client({ connectionString: connection.pool.options.connectionString });
    await ear.connect();
    await ear.query('listen orders');
    const told: (string | undefined)[] = [];
    ear.on('notification', ({ payload }) => told.push(payload));
    await push(upTo(2));
    await push(upTo(2));
    await push(upTo(3));
    await ear.query('select 1');
    await ear.end();
    expect(told).toEqual([order.number, order.number]);
  });

  it('of parcels that nobody knows are passed over', async () => {
    const { system } = await shippedParcel(await database());
    const parcels = [{ carrierCodes: ['yunda'], trackingNumber: 'SF100001', heard: upTo(1) }];
    expect(await receivePush(system, parcels, 10)).toBe(0);
  });
});

describe('a subscription', () => {
  const tell = (answer: SubscribeAnswer) => ({ ...silentTracker, subscribe: async () => answer });

  it('is asked for when a parcel ships, once, again when there was no answer, and dropped when the carrier gives up', async () => {
    const connection = await database();
    const { shipmentId, system, row, push } = await shippedParcel(connection);
    expect((await waitingJobs(connection)).map(({ task }) => task)).toContain('tracking.subscribe');
    await expect(subscribeTracking(system, tell({ kind: 'unknown', cause: 'timeout' }), { shipmentId })).rejects.toThrow('timeout');
    await subscribeTracking(system, tell({ kind: 'refused', cause: 'code 600' }), { shipmentId });
    expect((await row()).subscribedAt).toBeNull();
    await subscribeTracking(system, tell({ kind: 'ok' }), { shipmentId });
    expect((await row()).subscribedAt).not.toBeNull();
    await subscribeTracking(system, tell({ kind: 'unknown', cause: 'never asked' }), { shipmentId });
    await push(upTo(1));
    expect((await row()).pushedAt).not.toBeNull();
    await push(null);
    expect(await row()).toMatchObject({ subscribedAt: null, pushedAt: null, status: 'accepted' });
  });
});
