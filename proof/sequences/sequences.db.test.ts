import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refusal } from '@/lib/shared/refusal';
import { testDatabase } from '@/lib/testing/database';
import { anyBill, buyAnything } from './bill';
import { endAll } from './end';
import { type Acts, anyMove, anyParty } from './party';
import { allIsBack, watch } from './right';

// Random orders with random offers, and everything that shopper, shop, platform, provider and clock can do with them, in any order.

const database = testDatabase();
const sequences = Number(process.env['SEQUENCES'] ?? 15);
const seed = process.env['SEQUENCES_SEED'];
const path = process.env['SEQUENCES_PATH'];

/** How often each is tried, beside the others. */
const weights: readonly (readonly [number, readonly (keyof Acts)[]])[] = [
  [16, ['goOn']],
  [6, ['open', 'ship']],
  [2, ['comes', 'send']],
  [1, ['cancel', 'cancelByShop', 'approve', 'refuse', 'offer', 'accept', 'withdraw', 'shipBack', 'receive', 'shipNew', 'confirmNew']],
  [1, ['escalate', 'decide', 'time', 'approveRefund', 'rejectRefund', 'overdue', 'fail', 'again']],
];
const anyAct = fc.oneof(...weights.flatMap(([weight, names]) => names.map((name) => ({ weight, arbitrary: fc.constant(name) }))));

/** Some are done while the ones before are still at it. */
const steps = fc.array(fc.record({ name: anyAct, move: anyMove, together: fc.boolean() }), { minLength: 20, maxLength: 40, size: 'max' });

function reporter<T>(details: fc.RunDetails<T>): void {
  if (!details.failed) return;
  const again = `SEQUENCES_SEED=${details.seed} SEQUENCES_PATH=${details.counterexamplePath} npm run proof:sequences`;
  throw new Error(`${fc.defaultReportMessage(details)}\n\nAgain: ${again}`, { cause: details.errorInstance });
}

it(
  'money, goods and coupons are right after each step, and all come back once nothing is kept',
  async () => {
    const connection = await database();
    await connection.db.carrier.create({ data: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' } });
    let done = 0;
    const property = fc.asyncProperty(anyBill, fc.constantFrom(false, false, true), steps, async (bill, less, moves) => {
      const bought = await buyAnything(connection, bill);
      const [acts, isRight] = [anyParty(bought, less), watch(bought)];
      await isRight();
      const attempt = async (name: keyof Acts, move: Parameters<Acts['open']>[0]) => {
        try {
          await acts[name](move);
          done += 1;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      };
      let running: Promise<void>[] = [];
      for (const { name, move, together } of moves) {
        running.push(attempt(name, move));
        if (together && running.length < 3) continue;
        await Promise.all(running);
        running = [];
        await isRight();
      }
      await Promise.all(running);
      await isRight();
      await endAll(bought);
      await isRight();
      if (!less) await allIsBack(bought);
    });
    await fc.assert(property, {
      numRuns: sequences,
      endOnFailure: true,
      reporter,
      ...(seed === undefined ? {} : { seed: Number(seed) }),
      ...(path === undefined ? {} : { path }),
    });
    expect(done).toBeGreaterThan(sequences * 3);
  },
  60_000 + sequences * 20_000,
);
