import type { StaffContext } from '@/lib/domain/context';
import type { ListOrdersInput, OrderQuery } from '@/lib/domain/orders/manage-inputs';
import type { ManagedOrderRow } from '@/lib/domain/orders/manage-views';
import { findOrders, type Place } from './find-orders';
import { readRows } from './read-rows';

const pageSize = 30;

export type OrderList = {
  readonly orders: readonly ManagedOrderRow[];
  /** `before` of the following page; null at the end. */
  readonly next: string | null;
  /** The page isn't full, and older orders haven't been looked at: those placed before then. */
  readonly lookedTo: Date | null;
};

const placeOf = (ctx: StaffContext, number: string): Promise<(Place & { number: string }) | null> =>
  ctx.db.order.findFirst({ where: { number, merchantId: ctx.actor.merchantId }, select: { id: true, number: true, createdAt: true } });

/** The shop's own orders that a query finds, 30 a page; `take` for fewer. */
export async function listMerchantOrders(
  ctx: StaffContext,
  { before, ...query }: ListOrdersInput,
  take: number = pageSize,
): Promise<OrderList> {
  const after = before === undefined ? null : await placeOf(ctx, before);
  const { ids, more, lookedTo } = await findOrders(ctx, { query, after, take });
  const orders = await readRows(ctx, ids);
  const next = more ? (orders.at(-1)?.number ?? null) : (lookedTo?.number ?? null);
  return { orders, next, lookedTo: lookedTo?.createdAt ?? null };
}

/** The orders before and after one in the list of a query; null where there is none near by. */
export async function neighboursOf(
  ctx: StaffContext,
  number: string,
  query: OrderQuery,
): Promise<{ readonly previous: string | null; readonly next: string | null }> {
  const after = await placeOf(ctx, number);
  if (after === null) return { previous: null, next: null };
  const backwards: OrderQuery = { ...query, sort: query.sort === 'newest' ? 'oldest' : 'newest' };
  const [back, forth] = await Promise.all([backwards, query].map((one) => findOrders(ctx, { query: one, after, take: 1 })));
  const ids = [...(back?.ids ?? []), ...(forth?.ids ?? [])];
  const rows = await ctx.db.order.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } });
  const numberOf = (id: string | undefined) => rows.find((row) => row.id === id)?.number ?? null;
  return { previous: numberOf(back?.ids[0]), next: numberOf(forth?.ids[0]) };
}
