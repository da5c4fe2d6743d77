import { describe, expect, it } from 'vitest';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { testDatabase } from '@/lib/testing/database';
import { billing, billLine, book, hourOf, issueWords, morning, readStatement } from '@/lib/testing/statements';
import { reconcileDay } from './reconcile-day';

// A day is run more than once: with the neighbour's bill, with a better or a worse one, or when there is none yet.

const database = testDatabase();
const day = '2026-11-24';
const nextDay = '2026-11-25';
const noon = hourOf(day, 12);
const back = (outTradeNo: string, requestNo: string, amount: number) => billLine(outTradeNo, amount, { kind: 'refund', requestNo });
const normal = [{ outTradeNo: 'a1', amount: 1000, paidAt: noon, refunds: [{ requestNo: 'R1', amount: 300, doneAt: noon }] }];
const normalBill = [billLine('a1', 1000), back('a1', 'R1', 300)];
const issues = async () => issueWords(await database());
const statementOf = async (date = day) => readStatement(await database(), date);
const noStatementInvariantBroken = async () => {
  const violations = await checkInvariants((await database()).pool);
  expect(violations.filter(({ name }) => /bill|line that fits/.test(name))).toEqual([]);
};

describe('around midnight', () => {
  it('a payment may stand in the next day’s bill: the issue is closed by rule when that comes', async () => {
    const connection = await database();
    await book(connection, [
      {
        outTradeNo: 'a1',
        amount: 1000,
        paidAt: hourOf(day, 23.9999),
        refunds: [{ requestNo: 'R1', amount: 1, doneAt: hourOf(nextDay, 0) }],
      },
    ]);
    const { ctx } = morning(connection, '2026-11-26');
    const provider = billing({ [nextDay]: [billLine('a1', 1000), back('a1', 'R1', 1)] });
    await reconcileDay(ctx, provider, day);
    expect(await issues()).toEqual(['ours_only payment a1 1000/- open']);
    await reconcileDay(ctx, provider, nextDay);
    expect(await issues()).toEqual(['ours_only payment a1 1000/- closed by rule']);
    await noStatementInvariantBroken();
  });

  it('or in the bill of the day before', async () => {
    const connection = await database();
    await book(connection, [{ outTradeNo: 'a1', amount: 1000, paidAt: hourOf(nextDay, 0) }]);
    const { ctx } = morning(connection, '2026-11-26');
    const provider = billing({ [day]: [billLine('a1', 1000)] });
    await reconcileDay(ctx, provider, day);
    await reconcileDay(ctx, provider, nextDay);
    expect(await issues()).toEqual([]);
  });
});

describe('run again', () => {
  const wrong = { [day]: [billLine('a1', 999)] };
  const right = { [day]: [billLine('a1', 1000)] };
  const closeAll = async () =>
    (await database()).db.reconcileIssue.updateMany({ data: { state: 'closed', closedAt: noon, closedBy: 'operator:x', note: 'known' } });
  const run = async (bills: Parameters<typeof billing>[0]) =>
    reconcileDay(morning(await database(), nextDay).ctx, billing(bills), day, { again: true });

  it('closes what is right now, and opens it again when it is wrong again', async () => {
    await book(await database(), [{ outTradeNo: 'a1', amount: 1000, paidAt: noon }]);
    await run(wrong);
    await run(right);
    expect(await issues()).toEqual(['amount_differs payment a1 1000/999 closed by rule']);
    await run(wrong);
    expect(await issues()).toEqual(['amount_differs payment a1 1000/999 open']);
  });

  it('leaves closed what a person closed, unless the amounts are others', async () => {
    const { db } = await database();
    await book(await database(), [{ outTradeNo: 'a1', amount: 1000, paidAt: noon }]);
    await run(wrong);
    await closeAll();
    await run(wrong);
    expect(await issues()).toEqual(['amount_differs payment a1 1000/999 closed by operator:x']);
    await run({ [day]: [billLine('a1', 998)] });
    expect(await issues()).toEqual(['amount_differs payment a1 1000/998 open']);
    expect((await db.reconcileIssue.findFirst())?.detail).toMatchObject({ before: { closedBy: 'operator:x', note: 'known' } });
  });
});

describe('a bill that does not come', () => {
  it('waits, fails with its cause, and is matched when it is there', async () => {
    const connection = await database();
    await book(connection, normal);
    const { ctx } = morning(connection, nextDay);
    expect(await reconcileDay(ctx, billing({ [day]: { kind: 'ok', value: 'not_ready' } }), day)).toBe('not_ready');
    expect(await statementOf()).toMatchObject({ state: 'pending', failure: null });
    expect(await reconcileDay(ctx, billing({ [day]: { kind: 'unknown', cause: 'not_a_zip' } }), day)).toBe('failed');
    expect(await statementOf()).toMatchObject({ state: 'failed', failure: 'not_a_zip', fetchedAt: null });
    expect(await connection.db.statementLine.count()).toBe(0);
    expect(await reconcileDay(ctx, billing({ [day]: normalBill }), day)).toBe('matched');
    expect(await statementOf()).toMatchObject({ state: 'matched', failure: null, attempts: 3 });
    // A worse download later takes nothing away.
    expect(await reconcileDay(ctx, billing({ [day]: { kind: 'rejected', code: 'isv.x', retryable: false } }), day, { again: true })).toBe(
      'failed',
    );
    expect(await statementOf()).toMatchObject({ state: 'matched', failure: 'isv.x' });
    expect(await connection.db.statementLine.count()).toBe(2);
    expect(await issues()).toEqual([]);
  });

  it('three days later is an empty one where nothing moved, and a failure where something did', async () => {
    const connection = await database();
    await book(connection, normal);
    const { ctx } = morning(connection, '2026-11-29');
    const provider = billing({ [day]: { kind: 'ok', value: 'not_ready' }, '2026-11-23': { kind: 'ok', value: 'not_ready' } });
    expect(await reconcileDay(ctx, provider, day)).toBe('failed');
    expect(await reconcileDay(ctx, provider, '2026-11-23')).toBe('matched');
  });

  it('before its day was over is downloaded once more', async () => {
    const connection = await database();
    const { ctx } = morning(connection, day);
    const later = morning(connection, nextDay).ctx;
    await book(connection, [{ outTradeNo: 'a1', amount: 1000, paidAt: noon }]);
    await reconcileDay(ctx, billing({}), day);
    await reconcileDay(later, billing({ [day]: [billLine('a1', 1000)] }), day);
    expect(await issues()).toEqual(['ours_only payment a1 1000/- closed by rule']);
  });
});
