import type { Prisma } from '@/lib/db/generated/client';
import { escapeLike } from '@/lib/shared/like';
import type { CaseFilter, ListCasesInput } from './inputs';
import { ownCases, type PartyContext } from './owner';
import { summarySelect, summaryView } from './read-cases';
import { type CaseSummaryView, openStates } from './views';

const pageSize = 20;
/** What ends by itself within so long is shown as urgent. */
const soonMs = 24 * 3_600_000;

function shown(filter: CaseFilter, now: Date): Prisma.AfterSaleWhereInput {
  switch (filter) {
    case 'to_answer':
      return { state: 'requested' };
    case 'to_receive':
      return { state: { in: ['returning', 'to_ship'] } };
    case 'soon':
      return { state: { in: ['requested', 'returning', 'to_ship'] }, dueAt: { lte: new Date(now.getTime() + soonMs) } };
    case 'disputed':
      return { state: 'disputed' };
    case 'open':
      return { state: { in: openStates } };
    case 'all':
      return {};
  }
}

function matching(q: string): Prisma.AfterSaleWhereInput {
  if (q === '') return {};
  const contains = { contains: escapeLike(q), mode: 'insensitive' } as const;
  return {
    OR: [{ number: q }, { order: { number: q } }, { lines: { some: { orderLine: { OR: [{ title: contains }, { sku: contains }] } } } }],
  };
}

export type CasePage = { readonly cases: readonly CaseSummaryView[]; readonly next: string | null };

/** The party's cases, newest first, 20 a page; `next` is the `before` of the following page. */
export async function listCases(ctx: PartyContext, { show, q, state, before }: ListCasesInput): Promise<CasePage> {
  const own = ownCases(ctx);
  const last =
    before === undefined
      ? null
      : await ctx.db.afterSale.findFirst({ where: { AND: [{ number: before }, own] }, select: { id: true, createdAt: true } });
  const older: Prisma.AfterSaleWhereInput =
    last === null
      ? {}
      : { AND: [{ createdAt: { lte: last.createdAt } }, { OR: [{ createdAt: { lt: last.createdAt } }, { id: { lt: last.id } }] }] };
  const rows = await ctx.db.afterSale.findMany({
    where: { AND: [own, shown(show, ctx.now()), matching(q), state === undefined ? {} : { state }, older] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: summarySelect,
  });
  const cases = rows.slice(0, pageSize).map(summaryView);
  return { cases, next: rows.length > pageSize ? (cases.at(-1)?.number ?? null) : null };
}
