import { expect, it } from 'vitest';
import { addDays } from '@/lib/shared/china-day';
import { fen } from '@/lib/shared/money';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { billing, billLine, book, hourOf, morning } from '@/lib/testing/statements';
import { closeIssue } from './close-issue';
import { listStatementDays } from './list-days';
import { readStatementDay } from './read-day';
import { reconcileDay } from './reconcile-day';
import { difference } from './views';

const database = testDatabase();
const day = '2026-11-24';
const today = '2026-11-25';
const nothing = { payments: 0, paid: 0, refunds: 0, refunded: 0 };

async function scene() {
  const connection = await database();
  await book(connection, [
    { outTradeNo: 'a1', amount: 1000, paidAt: hourOf(day, 12), refunds: [{ requestNo: 'R1', amount: 300, doneAt: hourOf(day, 13) }] },
    { outTradeNo: 'a2', amount: 500, paidAt: hourOf(day, 23.99) },
    { outTradeNo: 'a3', amount: 500, paidAt: hourOf(addDays(day, -40), 1) },
  ]);
  const { ctx } = morning(connection, today);
  await reconcileDay(ctx, billing({ [day]: [billLine('a1', 1000, { fee: fen(6) }), billLine('x1', 70), billLine('x2', 80)] }), day);
  return { connection, ctx };
}

it('shows a month of days, newest first, with both sides and what is open', async () => {
  const { ctx } = await scene();
  const { days, older } = await listStatementDays(ctx, ['alipay'], undefined);
  expect(days).toEqual([
    { provider: 'alipay', day: today, state: 'missing', ours: nothing, theirs: null, fee: 0, openIssues: 0 },
    {
      provider: 'alipay',
      day,
      state: 'matched',
      ours: { payments: 2, paid: 1500, refunds: 1, refunded: 300 },
      theirs: { payments: 3, paid: 1150, refunds: 0, refunded: 0 },
      fee: 6,
      openIssues: 4,
    },
  ]);
  expect(days.map(difference)).toEqual([0, -50]);
  expect(older).toBe(addDays(today, -31));
  const earlier = await listStatementDays(ctx, ['alipay'], addDays(day, -39));
  expect(earlier.days.map((entry) => [entry.day, entry.ours.paid])).toEqual([[addDays(day, -40), 500]]);
  expect(earlier.older).toBeNull();
  expect((await listStatementDays(ctx, ['alipay'], '2099-01-01')).days[0]?.day).toBe(today);
});

it('shows a day with its issues, who closed them, and its lines by pages', async () => {
  const { connection, ctx } = await scene();
  const operator = await connection.db.user.create({ data: { name: '平台小王', isOperator: true } });
  const issue = await connection.db.reconcileIssue.findFirstOrThrow({ where: { outTradeNo: 'x1' } });
  await closeIssue(testContext(connection, { kind: 'operator', userId: operator.id } as const), { issueId: issue.id, note: '测试收款' });
  const read = (show: 'open' | 'closed' | 'all', page = 1) => readStatementDay(ctx, { provider: 'alipay', day }, { show, page });
  expect((await read('open'))?.issues).toHaveLength(3);
  expect((await read('all'))?.issues).toHaveLength(4);
  expect((await read('closed'))?.issues).toMatchObject([
    { outTradeNo: 'x1', kind: 'theirs_only', ours: null, theirs: 70, closedBy: '平台小王', note: '测试收款' },
  ]);
  expect((await read('open'))?.issues.find(({ outTradeNo }) => outTradeNo === 'a2')?.answer).toBe('already_paid');
  const page = await read('open', 9);
  expect(page).toMatchObject({ lineCount: 3, pages: 1, attempts: 1, failure: null });
  expect(page?.lines.map(({ outTradeNo, fits }) => [outTradeNo, fits])).toEqual([
    ['a1', true],
    ['x1', false],
    ['x2', false],
  ]);
  expect(await readStatementDay(ctx, { provider: 'alipay', day: today }, { show: 'all', page: 1 })).toMatchObject({
    summary: { state: 'missing', theirs: null },
    lines: [],
  });
});
