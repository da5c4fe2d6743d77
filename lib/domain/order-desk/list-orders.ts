import type { StaffContext } from '@/lib/domain/context';
import type { ListOrdersInput, OrderQuery } from '@/lib/domain/orders/manage-inputs';
import type { ManagedOrderRow } from '@/lib/domain/orders/manage-views';
import { type Page, placeToken, readCursor, turnPage } from '@/lib/shared/keyset';
import { findOrders, orderToken } from './find-orders';
import { readRows } from './read-rows';

const pageSize = 50;

export type OrderList = Page<ManagedOrderRow> & {
  /** The page isn't full, and orders beyond haven't been looked at: those placed then and further on. */
  readonly lookedTo: Date | null;
};

/** A page of the shop's own orders that a query finds, 50 rows from a cursor on. */
export async function listMerchantOrders(ctx: StaffContext, { after, before, ...query }: ListOrdersInput): Promise<OrderList> {
  const cursor = readCursor(query.sort, 'time', { after, before });
  const { places, lookedTo } = await findOrders(ctx, { query, cursor, take: pageSize + 1 });
  const page = turnPage(places, pageSize, cursor, (place) => orderToken(query, place));
  const rows = await readRows(
    ctx,
    page.rows.map(({ id }) => id),
  );
  // Where nothing was found, the way back is the way that led here.
  const here = page.rows.length > 0 || cursor === null ? null : placeToken(query.sort, cursor.value, cursor.id);
  const further = lookedTo === null ? null : orderToken(query, lookedTo);
  return cursor?.to === 'before'
    ? { rows, before: page.before ?? further, after: page.after ?? here, lookedTo: lookedTo?.createdAt ?? null }
    : { rows, before: page.before ?? here, after: page.after ?? further, lookedTo: lookedTo?.createdAt ?? null };
}

/** The orders before and after one in the list of a query; null where there is none near by. */
export async function neighboursOf(
  ctx: StaffContext,
  number: string,
  query: OrderQuery,
): Promise<{ readonly previous: string | null; readonly next: string | null }> {
  const here = await ctx.db.order.findFirst({
    where: { number, merchantId: ctx.actor.merchantId },
    select: { id: true, createdAt: true },
  });
  if (here === null) return { previous: null, next: null };
  const [back, forth] = await Promise.all(
    (['before', 'after'] as const).map((to) => findOrders(ctx, { query, cursor: { to, value: here.createdAt, id: here.id }, take: 1 })),
  );
  const [previous, next] = [back?.places[0]?.id, forth?.places[0]?.id];
  const rows = await ctx.db.order.findMany({
    where: { id: { in: [previous, next].filter((id) => id !== undefined) } },
    select: { id: true, number: true },
  });
  const numberOf = (id: string | undefined) => rows.find((row) => row.id === id)?.number ?? null;
  return { previous: numberOf(previous), next: numberOf(next) };
}
