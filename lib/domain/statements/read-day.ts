import type { Prisma } from '@/lib/db/generated/client';
import type { Context } from '@/lib/domain/context';
import { type Fen, fen } from '@/lib/shared/money';
import type { ReadDayInput, StatementKey } from './inputs';
import { statementDays } from './list-days';
import type { IssueView, StatementPage } from './views';

const pageSize = 50;
/** Issues are few; a day with more of them than this has another problem. */
const issuesShown = 200;

type IssueRow = Prisma.ReconcileIssueGetPayload<object>;

const maybe = (amount: bigint | null): Fen | null => (amount === null ? null : fen(amount));
const operatorId = (closedBy: string | null) => (closedBy?.startsWith('operator:') === true ? closedBy.slice('operator:'.length) : null);

/** The names of those who closed something. */
async function namesOf(ctx: Context, rows: readonly IssueRow[]): Promise<Map<string, string>> {
  const ids = rows.map(({ closedBy }) => operatorId(closedBy)).filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const users = await ctx.db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

function issueView(row: IssueRow, names: ReadonlyMap<string, string>): IssueView {
  const { id, kind, movement, outTradeNo, requestNo, tradeNo, state, openedAt, closedAt, closedBy, note, detail } = row;
  const answer = typeof detail === 'object' && detail !== null && 'answer' in detail ? detail['answer'] : null;
  return {
    id,
    kind,
    movement,
    outTradeNo,
    requestNo,
    tradeNo,
    state,
    openedAt,
    closedAt,
    note,
    ours: maybe(row.ours),
    theirs: maybe(row.theirs),
    answer: typeof answer === 'string' ? answer : null,
    closedBy: names.get(operatorId(closedBy) ?? '') ?? closedBy,
  };
}

/** A day of a provider: both sides' sums, what differs, and a page of the bill's lines. */
export async function readStatementDay(
  ctx: Context,
  { provider, day }: StatementKey,
  { show, page }: ReadDayInput,
): Promise<StatementPage | null> {
  const date = new Date(`${day}T00:00:00Z`);
  const [[summary], statement, issues] = await Promise.all([
    statementDays(ctx, [provider], day, day),
    ctx.db.statement.findUnique({ where: { provider_day: { provider, day: date } }, include: { _count: { select: { lines: true } } } }),
    ctx.db.reconcileIssue.findMany({
      where: { provider, day: date, ...(show === 'all' ? {} : { state: show }) },
      orderBy: [{ state: 'asc' }, { openedAt: 'desc' }, { id: 'asc' }],
      take: issuesShown,
    }),
  ]);
  if (summary === undefined) return null;
  const names = await namesOf(ctx, issues);
  const lineCount = statement?._count.lines ?? 0;
  const pages = Math.max(1, Math.ceil(lineCount / pageSize));
  const lines =
    statement === null
      ? []
      : await ctx.db.statementLine.findMany({
          where: { statementId: statement.id },
          orderBy: { position: 'asc' },
          skip: (Math.min(page, pages) - 1) * pageSize,
          take: pageSize,
        });
  return {
    summary,
    attempts: statement?.attempts ?? 0,
    fetchedAt: statement?.fetchedAt ?? null,
    failure: statement?.failure ?? null,
    issues: issues.map((row) => issueView(row, names)),
    lines: lines.map(({ amount, fee, statementId: _s, position: _p, ...line }) => ({ ...line, amount: fen(amount), fee: fen(fee) })),
    lineCount,
    pages,
  };
}
