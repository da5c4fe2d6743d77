import { describe, expect, it } from 'vitest';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { claimTimers, dropTimer, finishTimer, setTimer } from './timers';

const database = testDatabase();
const start = new Date('2026-11-25T00:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const subject = () => crypto.randomUUID();

async function timers() {
  const connection = await database();
  const at = (seconds: number) => testContext(connection, { kind: 'system' }, later(seconds));
  return { db: connection.db, at };
}

describe('a timer', () => {
  it('is claimed once it is due, by one of many', async () => {
    const { db, at } = await timers();
    const ids = Array.from({ length: 30 }, subject);
    for (const [index, id] of ids.entries()) await setTimer(db, 'close_unpaid', id, later(index));
    expect(await claimTimers(at(-1), 10)).toEqual([]);
    const claimed = (await Promise.all(Array.from({ length: 8 }, () => claimTimers(at(29), 5)))).flat();
    expect(claimed.map(({ subjectId }) => subjectId).toSorted()).toEqual(ids.toSorted());
  });

  it('is taken again when its worker died, later each time', async () => {
    const { db, at } = await timers();
    await setTimer(db, 'auto_receive', subject(), start);
    expect(await claimTimers(at(0), 10)).toHaveLength(1);
    expect(await claimTimers(at(59), 10)).toHaveLength(0);
    expect(await claimTimers(at(60), 10)).toHaveLength(1);
    expect(await claimTimers(at(179), 10)).toHaveLength(0);
    expect(await claimTimers(at(180), 10)).toHaveLength(1);
  });

  it('ends when done, goes on when it says so, and stays when it was set anew meanwhile', async () => {
    const { db, at } = await timers();
    const id = subject();
    await setTimer(db, 'close_unpaid', id, start);
    const [first] = await claimTimers(at(0), 1);
    if (first === undefined) throw new Error('nothing was claimed');
    await finishTimer(at(0), first, later(100));
    expect(await claimTimers(at(99), 1)).toEqual([]);
    const [second] = await claimTimers(at(100), 1);
    if (second === undefined) throw new Error('nothing was claimed');
    await setTimer(db, 'close_unpaid', id, later(500));
    await finishTimer(at(100), second, null);
    const [third] = await claimTimers(at(500), 1);
    if (third === undefined) throw new Error('nothing was claimed');
    await finishTimer(at(500), third, null);
    expect(await db.timer.count()).toBe(0);
    await setTimer(db, 'close_unpaid', id, start);
    await dropTimer(db, 'close_unpaid', id);
    expect(await claimTimers(at(900), 1)).toEqual([]);
  });
});
