import { describe, expect, it } from 'vitest';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import type { StatementLine } from '@/lib/domain/payments/provider';
import { graceMs, settleNow } from '@/lib/domain/payments/settle';
import { fen } from '@/lib/shared/money';
import { testDatabase } from '@/lib/testing/database';
import { placed } from '@/lib/testing/payments';
import { billing, billLine, book, hourOf, issueWords, morning, readStatement } from '@/lib/testing/statements';
import { reconcileDay } from './reconcile-day';

const database = testDatabase();
const day = '2026-11-24';
const nextDay = '2026-11-25';
const noon = hourOf(day, 12);

const back = (outTradeNo: string, requestNo: string, amount: number) => billLine(outTradeNo, amount, { kind: 'refund', requestNo });
const aboutStatements = /bill|line that fits/;

const issues = async () => issueWords(await database());
const statementOf = async (date = day) => readStatement(await database(), date);
const noStatementInvariantBroken = async () => {
  const violations = await checkInvariants((await database()).pool);
  expect(violations.filter(({ name }) => aboutStatements.test(name))).toEqual([]);
};

const normal = [
  { outTradeNo: 'a1', amount: 1000, paidAt: noon, refunds: [{ requestNo: 'R1', amount: 300, doneAt: noon }] },
  { outTradeNo: 'a2', amount: 2000, paidAt: noon },
];
const normalBill = [billLine('a1', 1000, { fee: fen(6) }), billLine('a2', 2000, { fee: fen(12) }), back('a1', 'R1', 300)];

describe('a day that agrees', () => {
  it('is matched, and run again it stays as it is', async () => {
    const connection = await database();
    await book(connection, normal);
    const { ctx, errors } = morning(connection, nextDay);
    const provider = billing({ [day]: normalBill });
    for (let run = 0; run < 3; run += 1) expect(await reconcileDay(ctx, provider, day, { again: run === 2 })).toBe('matched');
    expect(provider.downloads).toEqual([day, day]);
    expect(await issues()).toEqual([]);
    expect(errors).toEqual([]);
    expect(await statementOf()).toMatchObject({
      state: 'matched',
      paymentCount: 2,
      paymentSum: 3000n,
      refundCount: 1,
      refundSum: 300n,
      feeSum: 18n,
      attempts: 2,
    });
    expect(await connection.db.statementLine.count({ where: { fits: true } })).toBe(3);
    await noStatementInvariantBroken();
  });

  it('may have had nothing at all', async () => {
    const { ctx } = morning(await database(), nextDay);
    expect(await reconcileDay(ctx, billing({ [day]: { kind: 'ok', value: 'none' } }), day)).toBe('matched');
    expect(await statementOf()).toMatchObject({ state: 'matched', paymentCount: 0 });
  });
});

describe('a difference', () => {
  const cases: readonly [string, readonly StatementLine[], readonly string[]][] = [
    ['a payment that the bill has not', normalBill.slice(0, 1).concat(normalBill.slice(2)), ['ours_only payment a2 2000/- open']],
    ['a refund that the bill has not', normalBill.slice(0, 2), ['ours_only refund a1 300/- open']],
    ['a payment of nobody', [...normalBill, billLine('x9', 77)], ['theirs_only payment x9 -/77 open']],
    ['a refund that we know nothing of', [...normalBill, back('a2', 'R9', 50)], ['theirs_only refund a2 -/50 open']],
    ['another amount', [billLine('a1', 1001), ...normalBill.slice(1)], ['amount_differs payment a1 1000/1001 open']],
    ['another amount of a refund', [...normalBill.slice(0, 2), back('a1', 'R1', 299)], ['amount_differs refund a1 300/299 open']],
    ['a line that stands there twice', [...normalBill, billLine('a2', 2000)], ['amount_differs payment a2 2000/4000 open']],
    [
      'another trade under the same number',
      [normalBill[0] ?? billLine('', 1), back('a1', 'R1', 300), billLine('a2', 2000, { tradeNo: 'T-other' })],
      ['ours_only payment a2 2000/- open', 'theirs_only payment a2 -/2000 open'],
    ],
    ['an empty bill', [], ['ours_only payment a1 1000/- open', 'ours_only refund a1 300/- open', 'ours_only payment a2 2000/- open']],
  ];
  it.each(cases)('is found once: %s', async (_, bill, expected) => {
    const connection = await database();
    await book(connection, normal);
    const { ctx, errors } = morning(connection, nextDay);
    for (let run = 0; run < 2; run += 1) await reconcileDay(ctx, billing({ [day]: bill }), day, { again: true });
    expect((await issues()).toSorted()).toEqual(expected.toSorted());
    expect(errors).toHaveLength(expected.length);
    await noStatementInvariantBroken();
  });

  it('of a payment that a person looks at already is an amount, of a failed refund a movement that only they have', async () => {
    const connection = await database();
    await book(connection, [
      { outTradeNo: 'a1', amount: 1000, paidAt: noon, status: 'review' },
      { outTradeNo: 'a2', amount: 2000, paidAt: noon, refunds: [{ requestNo: 'R2', amount: 5, state: 'failed', doneAt: noon }] },
    ]);
    const { ctx } = morning(connection, nextDay);
    await reconcileDay(ctx, billing({ [day]: [billLine('a1', 900), billLine('a2', 2000), back('a2', 'R2', 5)] }), day);
    expect(await issues()).toEqual(['amount_differs payment a1 1000/900 open', 'theirs_only refund a2 -/5 open']);
    await noStatementInvariantBroken();
  });

  it('is a line that an earlier bill had already', async () => {
    const connection = await database();
    await book(connection, [{ outTradeNo: 'a1', amount: 1000, paidAt: noon }]);
    const { ctx } = morning(connection, '2026-11-26');
    const provider = billing({ [day]: [billLine('a1', 1000)], [nextDay]: [billLine('a1', 1000)] });
    await reconcileDay(ctx, provider, day);
    await reconcileDay(ctx, provider, nextDay);
    expect(await issues()).toEqual(['theirs_only payment a1 1000/1000 open']);
    expect(await statementOf(nextDay)).toMatchObject({ state: 'matched' });
  });

  it('is one, however many run at once', async () => {
    const connection = await database();
    await book(connection, normal);
    const { ctx, errors } = morning(connection, nextDay);
    const provider = billing({ [day]: [billLine('a1', 1), billLine('x9', 5)] });
    await Promise.all(Array.from({ length: 6 }, () => reconcileDay(ctx, provider, day)));
    expect(await issues()).toHaveLength(4);
    expect(errors).toHaveLength(4);
    expect(await connection.db.statementLine.count()).toBe(2);
    await noStatementInvariantBroken();
  });
});

describe('what the provider says of a difference', () => {
  it('settles a payment whose notification never came', async () => {
    const { connection, attempt, paid, status } = await placed(await database());
    const { ctx } = morning(connection, nextDay);
    const line = billLine(attempt.outTradeNo, Number(attempt.amount), { tradeNo: 'T1' });
    const provider = billing({ [day]: [line] }, { query: { kind: 'ok', value: paid({ paidAt: noon }) } });
    await reconcileDay(ctx, provider, day);
    expect(await status()).toMatchObject({ order: 'paid', attempt: 'paid' });
    expect(await issues()).toEqual([`theirs_only payment ${attempt.outTradeNo} -/${attempt.amount} closed by rule`]);
    expect(await connection.db.statementLine.count({ where: { fits: true } })).toBe(1);
    await noStatementInvariantBroken();
  });

  it('sends money back that came for an order that is closed', async () => {
    const { connection, attempt, paid, later } = await placed(await database());
    await settleNow(later(graceMs + 1), attempt.id, { kind: 'absent' });
    const { ctx } = morning(connection, nextDay);
    const line = billLine(attempt.outTradeNo, Number(attempt.amount), { tradeNo: 'T1' });
    await reconcileDay(ctx, billing({ [day]: [line] }, { query: { kind: 'ok', value: paid({ paidAt: noon }) } }), day);
    expect(await connection.db.refund.findFirst()).toMatchObject({ state: 'requested', amount: attempt.amount, reason: 'late' });
    expect(await issues()).toEqual([`theirs_only payment ${attempt.outTradeNo} -/${attempt.amount} closed by rule`]);
  });

  it('never changes an amount: what was paid otherwise is for a person', async () => {
    const { connection, attempt, paid, status } = await placed(await database());
    const { ctx } = morning(connection, nextDay);
    const provider = billing(
      { [day]: [billLine(attempt.outTradeNo, 1, { tradeNo: 'T1' })] },
      { query: { kind: 'ok', value: paid({ total: fen(1) }) } },
    );
    await reconcileDay(ctx, provider, day);
    expect(await status()).toMatchObject({ order: 'unpaid', attempt: 'review' });
    // Known to be looked at now, it is an amount that differs.
    expect(await issues()).toEqual([
      `theirs_only payment ${attempt.outTradeNo} -/1 closed by rule`,
      `amount_differs payment ${attempt.outTradeNo} ${attempt.amount}/1 open`,
    ]);
  });

  it('finishes a refund whose answer was lost', async () => {
    const connection = await database();
    await book(connection, [
      { outTradeNo: 'a1', amount: 1000, paidAt: noon, refunds: [{ requestNo: 'R1', amount: 1000, state: 'requested', doneAt: noon }] },
    ]);
    const { ctx } = morning(connection, nextDay);
    const provider = billing({ [day]: [billLine('a1', 1000), back('a1', 'R1', 1000)] });
    await reconcileDay(ctx, provider, day);
    expect(await connection.db.refund.findFirst()).toMatchObject({ state: 'done' });
    expect(await issues()).toEqual(['theirs_only refund a1 -/1000 closed by rule']);
  });

  it('is kept with the issue, and three silences are enough', async () => {
    const connection = await database();
    await book(
      connection,
      Array.from({ length: 6 }, (_, n) => ({ outTradeNo: `a${n}`, amount: 100, paidAt: noon })),
    );
    const { ctx } = morning(connection, nextDay);
    let asked = 0;
    const provider = billing({});
    const counting = { ...provider, query: async () => ((asked += 1), { kind: 'unknown', cause: 'timeout' } as const) };
    expect(await reconcileDay(ctx, counting, day)).toBe('matched');
    expect(asked).toBe(3);
    expect(await connection.db.reconcileIssue.count({ where: { detail: { path: ['answer'], equals: 'unknown' } } })).toBe(3);
    expect(await connection.db.reconcileIssue.count({ where: { state: 'open' } })).toBe(6);
  });
});
