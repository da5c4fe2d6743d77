import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import type { StatementLine } from '@/lib/domain/payments/provider';
import { fen } from '@/lib/shared/money';
import { testDatabase } from '@/lib/testing/database';
import { billing, billLine, book, hourOf, morning } from '@/lib/testing/statements';
import { reconcileDay } from './reconcile-day';

// Random books and a bill that is right but for what was done to it: each difference is found, once, and nothing else.

const database = testDatabase();
const day = '2026-11-24';

const spoils = ['none', 'none', 'none', 'left_out', 'other_amount', 'other_trade', 'twice'] as const;
const spoil = fc.constantFrom(...spoils);
const payment = fc.record({
  amount: fc.integer({ min: 100, max: 1_000_000 }),
  hours: fc.double({ min: 0, max: 23.9, noNaN: true }),
  spoil,
  refunds: fc.array(fc.record({ amount: fc.integer({ min: 1, max: 30 }), spoil }), { maxLength: 3 }),
});
const scene = fc.record({
  payments: fc.array(payment, { maxLength: 12 }),
  foreign: fc.nat({ max: 2 }),
  order: fc.infiniteStream(fc.nat()),
});

type Told = { readonly lines: readonly StatementLine[]; readonly found: readonly string[] };

/** What the spoiled bill says of a movement, and what is to be found. */
function tell(line: StatementLine, how: (typeof spoils)[number]): Told {
  const name = `${line.kind} ${line.outTradeNo} ${line.requestNo ?? ''}`;
  switch (how) {
    case 'none':
      return { lines: [line], found: [] };
    case 'left_out':
      return { lines: [], found: [`ours_only ${name} ${line.amount}/null`] };
    case 'other_amount':
      return { lines: [{ ...line, amount: fen(line.amount + 1) }], found: [`amount_differs ${name} ${line.amount}/${line.amount + 1}`] };
    case 'twice':
      return { lines: [line, line], found: [`amount_differs ${name} ${line.amount}/${line.amount * 2}`] };
    case 'other_trade':
      return {
        lines: [{ ...line, tradeNo: 'other' }],
        found: [`ours_only ${name} ${line.amount}/null`, `theirs_only ${name} null/${line.amount}`],
      };
  }
}

it('finds every difference exactly once, and nothing else', async () => {
  const connection = await database();
  const { db, pool } = connection;
  await fc.assert(
    fc.asyncProperty(scene, async ({ payments, foreign, order }) => {
      await pool.query('truncate "Statement", "ReconcileIssue", "PaymentAttempt", "PaymentException", "OrderGroup" cascade');
      const booked = payments.map(({ amount, hours, refunds }, n) => ({
        outTradeNo: `out${n}`,
        amount,
        paidAt: hourOf(day, hours),
        refunds: refunds.map((refund, r) => ({ requestNo: `out${n}r${r}`, amount: refund.amount, doneAt: hourOf(day, hours) })),
      }));
      await book(connection, booked);
      const told = [
        ...payments.flatMap(({ amount, spoil: how, refunds }, n) => [
          tell(billLine(`out${n}`, amount), how),
          ...refunds.map((refund, r) =>
            tell(billLine(`out${n}`, refund.amount, { kind: 'refund', requestNo: `out${n}r${r}` }), refund.spoil),
          ),
        ]),
        ...Array.from({ length: foreign }, (_, n): Told => ({
          lines: [billLine(`foreign${n}`, 5)],
          found: [`theirs_only payment foreign${n}  null/5`],
        })),
      ];
      const keys = order[Symbol.iterator]();
      const bill = told.flatMap(({ lines }) => lines).toSorted(() => (Number(keys.next().value) % 2) - 0.5);
      const { ctx, errors } = morning(connection, '2026-11-25');
      const provider = billing({ [day]: bill });
      for (let run = 0; run < 2; run += 1) expect(await reconcileDay(ctx, provider, day, { again: run === 1 })).toBe('matched');

      const found = await db.reconcileIssue.findMany();
      expect(found.every(({ state }) => state === 'open')).toBe(true);
      const words = found.map(
        ({ kind, movement, outTradeNo, requestNo, ours, theirs }) => `${kind} ${movement} ${outTradeNo} ${requestNo} ${ours}/${theirs}`,
      );
      const expected = told.flatMap((entry) => entry.found);
      expect(words.toSorted()).toEqual(expected.toSorted());
      expect(errors.filter((entry) => 'movement' in entry)).toHaveLength(expected.length);
      expect((await checkInvariants(pool)).filter(({ name }) => /bill|line that fits/.test(name))).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 120_000);
