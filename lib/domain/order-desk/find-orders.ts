import type { StaffContext } from '@/lib/domain/context';
import type { OrderQuery } from '@/lib/domain/orders/manage-inputs';
import { candidatesOf, window, wordsSql } from './candidates';
import { type Add, boundsOf, conditionsOf, toShipSql } from './conditions';

/** A place in the list: by time, then by id. */
export type Place = { readonly id: string; readonly createdAt: Date };
export type FoundOrders = {
  /** In the list's order. */
  readonly ids: readonly string[];
  /** More follow the last of them. */
  readonly more: boolean;
  /** Not found as many as asked for within the orders that one reading looks at: where it ended, to go on from. Null: that was all. */
  readonly lookedTo: (Place & { readonly number: string }) | null;
};

type Ask = { readonly query: OrderQuery; readonly after: Place | null; readonly take: number };
const none: FoundOrders = { ids: [], more: false, lookedTo: null };

const beyond = (query: OrderQuery, { id, createdAt }: Place, add: Add) => {
  const [sign, at, own] = [query.sort === 'newest' ? '<' : '>', add(createdAt), add(id)];
  // The plain bound is what the index is read by.
  return `o."createdAt" ${sign}= ${at} and (o."createdAt" ${sign} ${at} or o."id" ${sign} ${own}::uuid)`;
};

/**
 * The ids of a shop's orders that a query finds, by an index in any case: the few that words or another table name, else those that
 * wait to be shipped, else the newest 20,000 from where the last reading ended. So no question takes long at any number of orders; who wants
 * to look further back goes on from `lookedTo`.
 */
export async function findOrders(ctx: StaffContext, { query, after, take }: Ask): Promise<FoundOrders> {
  const few = query.q === '' ? null : await candidatesOf(ctx, query.q);
  if (few?.length === 0) return none;
  const values: unknown[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const merchant = `${add(ctx.actor.merchantId)}::uuid`;
  const direction = query.sort === 'newest' ? 'desc' : 'asc';
  const sorted = `order by o."createdAt" ${direction}, o."id" ${direction}`;
  const within = [`o."merchantId" = ${merchant}`, ...boundsOf(query, add), ...(after === null ? [] : [beyond(query, after, add)])];
  const ofScope = values.length;
  const { where, named, toShip } = conditionsOf(query, merchant, ctx.now(), add);
  const scope = toShip ? [...within, toShipSql] : within;
  const asked = [
    ...where,
    ...named,
    ...(few === null ? [] : [`o."id" = any(${add(few)}::uuid[])`]),
    ...(query.q === '' || few !== null ? [] : [wordsSql(query.q, add)]),
  ];
  const walks = few === null && named.length === 0;
  const inner = `select o.* from "Order" o where ${scope.join(' and ')} ${sorted} limit ${window}`;
  const text = walks
    ? `select o."id" from (${inner}) o ${asked.length === 0 ? '' : `where ${asked.join(' and ')}`} ${sorted} limit ${take + 1}`
    : `select o."id" from "Order" o where ${[...scope, ...asked].join(' and ')} ${sorted} limit ${take + 1}`;
  const { rows } = await ctx.pool.query<{ id: string }>(text, values);
  const ids = rows.slice(0, take).map(({ id }) => id);
  const more = rows.length > take;
  if (more || !walks || asked.length === 0) return { ids, more, lookedTo: null };
  const end = await ctx.pool.query<Place & { number: string }>(
    `select o."id", o."number", o."createdAt" from "Order" o where ${scope.join(' and ')} ${sorted} offset ${window - 1} limit 1`,
    values.slice(0, ofScope),
  );
  return { ids, more, lookedTo: end.rows[0] ?? null };
}
