import { describe, expect, it } from 'vitest';
import { writeNotices } from '@/lib/domain/notices/write-notices';
import { listNotices } from '@/lib/domain/notices/read-notices';
import { claimTimers } from '@/lib/domain/timers';
import { shippedParcel } from '@/lib/testing/carriers';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import type { TrackingStatus } from './tracker';
import { reportStill } from './watch-parcel';

const database = testDatabase();
const hour = 3_600_000;
const start = Date.now();

describe('a parcel', () => {
  async function world() {
    const connection = await database();
    const { shop, order, shipmentId, push } = await shippedParcel(connection);
    const later = (hours: number) => testContext(connection, { kind: 'system' }, new Date(start + hours * hour));
    const scan = (status: TrackingStatus, hours: number) => {
      const at = new Date(start + hours * hour);
      return push({ kind: 'ok', status, scans: [{ at, status, text: `${status} ${hours}`, place: null }] }, later(hours));
    };
    const due = async (hours: number) => (await claimTimers(later(hours), 10)).filter(({ kind }) => kind === 'parcel_still').length;
    const told = async () => {
      await writeNotices(later(0), new Date(start - hour));
      const { notices } = await listNotices(testContext(connection, shop.actor), { show: 'all' });
      return notices.filter(({ kind }) => kind === 'parcel_trouble').map(({ what, number }) => ({ what, number }));
    };
    return { connection, order, shipmentId, later, scan, due, told };
  }

  it('that stands still for 48 hours is told to its shop, once each time, and not while it moves', async () => {
    const { connection, order, shipmentId, later, scan, due, told } = await world();
    await scan('accepted', 10);
    expect(await due(50)).toBe(0);
    // Somebody looks too early, or twice at once.
    expect(await reportStill(later(50), shipmentId)).toEqual(new Date(start + 58 * hour));
    expect(await due(58.1)).toBe(1);
    expect(await reportStill(later(58.1), shipmentId)).toBeNull();
    expect(await told()).toEqual([{ what: 'still', number: order.number }]);
    expect(await connection.db.orderEvent.findMany({ where: { type: 'tracking_still' } })).toMatchObject([{ isPublic: false }]);
    await scan('in_transit', 60);
    expect(await due(107)).toBe(0);
    expect(await due(109)).toBe(1);
  });

  it('that is home is not watched any more', async () => {
    const { connection, shipmentId, later, scan, told } = await world();
    await scan('delivered', 30);
    expect(await connection.db.timer.count({ where: { kind: 'parcel_still' } })).toBe(0);
    expect(await reportStill(later(100), shipmentId)).toBeNull();
    expect(await told()).toEqual([]);
  });

  it('that fails or comes back is told, once each', async () => {
    const { order, scan, told } = await world();
    await scan('exception', 5);
    await scan('exception', 6);
    await scan('returned', 8);
    expect((await told()).map(({ what }) => what).toSorted()).toEqual(['exception', 'returned']);
    expect((await told()).every(({ number }) => number === order.number)).toBe(true);
  });
});
