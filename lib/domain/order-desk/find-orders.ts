import type { StaffContext } from '@/lib/domain/context';
import { keysetSql } from '@/lib/domain/lists/keyset-sql';
import type { OrderQuery } from '@/lib/domain/orders/manage-inputs';
import { type Cursor, placeToken } from '@/lib/shared/keyset';
import { candidatesOf, window, wordsSql } from './candidates';
import { type Add, boundsOf, conditionsOf, toShipSql } from './conditions';

/** A place in the list: by time, then by id. */
type Place = { readonly id: string; readonly createdAt: Date };
type FoundOrders = {
  /** From the cursor on, the nearest to it first. */
  readonly places: readonly Place[];
  /** Not found as many as asked for within the orders that one reading looks at: where it ended, to go on from. Null: that was all. */
  readonly lookedTo: Place | null;
};

type Ask = { readonly query: OrderQuery; readonly cursor: Cursor | null; readonly take: number };

/** A place in the list of a query, for its address. */
export const orderToken = ({ sort }: OrderQuery, { id, createdAt }: Place): string => placeToken(sort, createdAt, id);

/**
 * The places of a shop's orders that a query finds, by an index in any case: the few that words or another table name, else those that
 * wait to be shipped, else the newest 20,000 from where the last reading ended. So no question takes long at any number of orders; who wants
 * to look further back goes on from `lookedTo`.
 */
export async function findOrders(ctx: StaffContext, { query, cursor, take }: Ask): Promise<FoundOrders> {
  const few = query.q === '' ? null : await candidatesOf(ctx, query.q);
  if (few?.length === 0) return { places: [], lookedTo: null };
  const values: unknown[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const merchant = `${add(ctx.actor.merchantId)}::uuid`;
  const order = { column: 'o."createdAt"', id: 'o."id"', type: 'time', down: query.sort === 'newest' } as const;
  const keyset = keysetSql(order, cursor, add);
  const sorted = `order by ${keyset.orderBy}`;
  const within = [`o."merchantId" = ${merchant}`, ...boundsOf(query, add), ...(cursor === null ? [] : [keyset.where])];
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
    ? `select o."id", o."createdAt" from (${inner}) o ${asked.length === 0 ? '' : `where ${asked.join(' and ')}`} ${sorted} limit ${take}`
    : `select o."id", o."createdAt" from "Order" o where ${[...scope, ...asked].join(' and ')} ${sorted} limit ${take}`;
  const { rows: places } = await ctx.pool.query<Place>(text, values);
  if (places.length === take || !walks || asked.length === 0) return { places, lookedTo: null };
  const end = await ctx.pool.query<Place>(
    `select o."id", o."createdAt" from "Order" o where ${scope.join(' and ')} ${sorted} offset ${window - 1} limit 1`,
    values.slice(0, ofScope),
  );
  return { places, lookedTo: end.rows[0] ?? null };
}

/** Where the next reading begins; null: there is none. */
export const furtherOf = ({ places, lookedTo }: FoundOrders, take: number): Place | null =>
  places.length === take ? (places.at(-1) ?? null) : lookedTo;

/** How many orders a query finds, counted a reading at a time. */
export async function countOrders(ctx: StaffContext, query: OrderQuery): Promise<number> {
  let count = 0;
  let cursor: Cursor | null = null;
  do {
    const found: FoundOrders = await findOrders(ctx, { query, cursor, take: window });
    const further = furtherOf(found, window);
    count += found.places.length;
    cursor = further === null ? null : { to: 'after', value: further.createdAt, id: further.id };
  } while (cursor !== null);
  return count;
}
