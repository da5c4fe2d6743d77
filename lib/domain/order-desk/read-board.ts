import { openStates } from '@/lib/domain/after-sale/views';
import type { StaffContext } from '@/lib/domain/context';
import { type BoardColumn, type BoardKey, boardKeys } from './board-views';
import { toPaySql, toShipSql } from './conditions';
import { readRows } from './read-rows';

const cards = 12;
/** Counts go no further: "999+". */
const mostCounted = 1000;
/** What is on its way or finished is counted among the newest so many orders. */
const newest = 10_000;

const openCases = openStates.map((state) => `'${state}'`).join(', ');
const sure = `o."merchantId" = $1::uuid and (o."paymentStatus" = 'paid' or o."payOnDelivery" and o."paymentStatus" = 'unpaid')`;
const recent = `(select * from "Order" where "merchantId" = $1::uuid order by "createdAt" desc limit ${newest}) o`;
const waiting = (status: string) => `"Order" o where o."merchantId" = $1::uuid and ${toShipSql} and o."fulfilmentStatus" = '${status}'`;

/** Where each column's orders are found, and what they are sorted by: the nearest deadline first, what is finished latest first. */
const columns: Readonly<Record<BoardKey, { readonly from: string; readonly at: string; readonly latest?: true }>> = {
  to_pay: {
    from: `"Timer" t join "Order" o on o."groupId" = t."subjectId" where t."kind" = 'close_unpaid' and o."merchantId" = $1::uuid and ${toPaySql}`,
    at: `t."dueAt"`,
  },
  to_ship: { from: waiting('none'), at: `o."createdAt"` },
  partially_shipped: { from: waiting('partially_shipped'), at: `o."createdAt"` },
  shipped: { from: `${recent} where ${sure} and o."fulfilmentStatus" = 'shipped'`, at: `o."createdAt"` },
  delivered: { from: `${recent} where ${sure} and o."fulfilmentStatus" in ('delivered', 'received')`, at: `o."createdAt"`, latest: true },
  after_sale: {
    from: `"AfterSale" c join "Order" o on o."id" = c."orderId" where c."merchantId" = $1::uuid and c."state" in (${openCases})`,
    at: `coalesce(c."dueAt", 'infinity')`,
  },
};

const heads = boardKeys
  .map((key) => {
    const { from, at, latest } = columns[key];
    return `(select '${key}' as "key", o."id" from ${from} order by ${at} ${latest === true ? 'desc' : 'asc'}, o."id" limit ${cards})`;
  })
  .join(' union all ');
const counts = `select ${boardKeys
  .map((key) => `(select count(*)::int from (select 1 from ${columns[key].from} limit ${mostCounted}) counted) as "${key}"`)
  .join(', ')}`;

/** The shop's orders by what is to be done with them: in each column the nearest deadlines, and how many there are, up to a thousand. */
export async function readBoard(ctx: StaffContext): Promise<BoardColumn[]> {
  const values = [ctx.actor.merchantId];
  const [found, counted] = await Promise.all([
    ctx.pool.query<{ key: BoardKey; id: string }>({ name: 'board-heads', text: heads, values }),
    ctx.pool.query<Record<BoardKey, number>>({ name: 'board-counts', text: counts, values }),
  ]);
  const ids = [...new Set(found.rows.map(({ id }) => id))];
  const rows = await readRows(ctx, ids);
  const rowOf = new Map(rows.map((row, index) => [ids[index], row]));
  return boardKeys.map((key) => {
    const own = [...new Set(found.rows.filter((row) => row.key === key).map(({ id }) => id))];
    const count = counted.rows[0]?.[key] ?? 0;
    return { key, orders: own.flatMap((id) => rowOf.get(id) ?? []), count, more: count >= mostCounted };
  });
}
