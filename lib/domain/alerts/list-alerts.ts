import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import type { ListAlertsInput } from './inputs';
import { alertDetail, type AlertKindName, type AlertView } from './views';

const pageSize = 30;

/** What is to be looked at: open and not left alone for now. */
const toDo = (now: Date): Prisma.StockAlertWhereInput => ({ closedAt: null, OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }] });

function inState(state: ListAlertsInput['state'], now: Date): Prisma.StockAlertWhereInput {
  switch (state) {
    case 'open':
      return toDo(now);
    case 'snoozed':
      return { closedAt: null, snoozedUntil: { gt: now } };
    case 'closed':
      return { closedAt: { not: null } };
  }
}

const select = {
  id: true,
  kind: true,
  variantId: true,
  detail: true,
  openedAt: true,
  closedAt: true,
  acknowledgedAt: true,
  acknowledgedBy: true,
  snoozedUntil: true,
  note: true,
  variant: {
    select: {
      sku: true,
      product: { select: { title: true, titleEn: true } },
      optionValues: {
        orderBy: { optionValue: { option: { position: 'asc' } } },
        select: { optionValue: { select: { value: true, valueEn: true } } },
      },
    },
  },
} as const satisfies Prisma.StockAlertSelect;

/** The names of people behind merchant:<user id>. */
async function namesOf(ctx: StaffContext, actors: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = actors.flatMap((actor) => (actor?.startsWith('merchant:') === true ? [actor.slice('merchant:'.length)] : []));
  const people = await ctx.db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [`merchant:${id}`, name]));
}

/** The shop's own alerts, the newest first, 30 a page. */
export async function listAlerts(
  ctx: StaffContext,
  { kind, state, page }: ListAlertsInput,
): Promise<{ alerts: AlertView[]; total: number; pages: number }> {
  const where = { merchantId: ctx.actor.merchantId, ...inState(state, ctx.now()), ...(kind === 'all' ? {} : { kind }) };
  const [total, rows] = await Promise.all([
    ctx.db.stockAlert.count({ where }),
    ctx.db.stockAlert.findMany({
      where,
      orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select,
    }),
  ]);
  const names = await namesOf(
    ctx,
    rows.map(({ acknowledgedBy }) => acknowledgedBy),
  );
  const alerts = rows.map(({ variant: { sku, product, optionValues }, detail, acknowledgedBy, ...alert }) => ({
    ...alert,
    ...product,
    sku,
    options: optionValues.map(({ optionValue }) => optionValue.value).join(' / '),
    optionsEn: optionValues.map(({ optionValue }) => optionValue.valueEn).join(' / '),
    detail: alertDetail.parse(detail),
    acknowledgedBy: names.get(acknowledgedBy ?? '') ?? null,
  }));
  return { alerts, total, pages: Math.ceil(total / pageSize) };
}

/** How many alerts of a shop are to be looked at and were seen by nobody. */
export const countFresh = (db: StaffContext['db'], merchantId: string, now = new Date()): Promise<number> =>
  db.stockAlert.count({ where: { merchantId, ...toDo(now), acknowledgedAt: null } });

/** How many of each kind are to be looked at. */
export async function countAlerts(ctx: StaffContext): Promise<Record<AlertKindName, number>> {
  const where = { merchantId: ctx.actor.merchantId, ...toDo(ctx.now()) };
  const groups = await ctx.db.stockAlert.groupBy({ by: ['kind'], where, _count: { _all: true } });
  const kinds = { out: 0, low: 0, over: 0, stale: 0, drift: 0 };
  for (const { kind, _count } of groups) kinds[kind] = _count._all;
  return kinds;
}
