import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '@/lib/testing/database';
import { type PaymentWorld, startPaymentWorld } from '@/lib/testing/payment-world';
import { comeToRest, findings } from './reconcile';
import { createWorld } from './world';

// Random people at random moments, with faults of the outside and jumps of the clock, over the real protocols. A schedule that breaks
// something is made as short as it can be, and printed with what runs it again.

const database = testDatabase();
const schedules = Number(process.env['RACES'] ?? 40);
const seed = Number(process.env['RACES_SEED'] ?? 20_261_125);
const path = process.env['RACES_PATH'];

const number = fc.nat(63);
const step = fc.record({
  who: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('start', 'open', 'pay', 'notify') },
    { weight: 3, arbitrary: fc.constantFrom('jobs', 'timers', 'wait', 'fault') },
    { weight: 2, arbitrary: fc.constantFrom('comeBack', 'cancel', 'ship', 'receive', 'cancelPieces', 'staffRefund') },
  ),
  n: number,
  /** Acts while the one before is still at it. */
  together: fc.boolean(),
});

function reporter<T>(details: fc.RunDetails<T>): void {
  if (!details.failed) return;
  const again = `RACES_SEED=${details.seed} RACES_PATH=${details.counterexamplePath} npm run proof:races`;
  throw new Error(`${fc.defaultReportMessage(details)}\n\nAgain: ${again}`, { cause: details.errorInstance });
}

let outside: PaymentWorld;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  outside = await startPaymentWorld({ timeoutMs: 400 });
});
afterAll(async () => {
  await outside.close();
  vi.useRealTimers();
});

describe('an order', () => {
  it(
    'keeps the money exactly when it is fulfilled, whoever does what at once',
    async () => {
      const connection = await database();
      await connection.db.carrier.create({ data: { code: 'shunfeng', name: '顺丰速运', nameEn: 'SF Express' } });
      await fc.assert(
        fc.asyncProperty(number, fc.array(step, { minLength: 4, maxLength: 22 }), async (first, steps) => {
          const world = await createWorld(connection, outside);
          let running: Promise<void>[] = [];
          await world.act('start', first);
          for (const { who, n, together } of steps) {
            if (!together) {
              await Promise.all(running);
              running = [];
            }
            running.push(world.act(who, n));
          }
          await Promise.all(running);
          await comeToRest(world);
          expect(await findings(connection, world)).toEqual([]);
        }),
        { numRuns: schedules, seed, ...(path === undefined ? {} : { path }), reporter },
      );
    },
    24 * 3_600_000,
  );
});
