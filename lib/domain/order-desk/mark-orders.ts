import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { marksOf } from './marks';

/** Orders whose transaction may still be open are left for the next time. */
const restMs = 60_000;
const batch = 2000;

type Row = { readonly id: string; readonly merchantId: string; readonly recipient: string; readonly phone: string };

/** The lowest id that a moment can give (UUID version 7, RFC 9562). */
const firstIdOf = (at: Date): string => {
  const time = at.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
};
const zero = '00000000-0000-0000-0000-000000000000';
const timeOf = (id: string) => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));

async function write(tx: Transaction, rows: readonly Row[]): Promise<void> {
  // A list of lists can't be a parameter: each list travels as text.
  const marks = rows.map((row) => `{${marksOf(row.merchantId, row).join(',')}}`);
  await tx.$executeRaw`
    insert into "OrderFind" ("orderId", "marks") select m."id", m."marks"::int[] from unnest(${rows.map(({ id }) => id)}::uuid[], ${marks}::text[]) as m("id", "marks")
    on conflict ("orderId") do nothing`;
}

async function markNext(ctx: Context, until: Date): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`insert into "OrderFindState" ("id", "lastId", "at") values (1, ${zero}::uuid, ${timeOf(zero)}) on conflict do nothing`;
    const [state] = await tx.$queryRaw<{ lastId: string }[]>`select "lastId" from "OrderFindState" for update`;
    const rows = await tx.$queryRaw<Row[]>`
      select "id", "merchantId", "recipient", "phone" from "Order" where "id" > ${state?.lastId ?? zero}::uuid and "id" < ${firstIdOf(until)}::uuid
      order by "id" limit ${batch}`;
    const last = rows.at(-1);
    if (last === undefined) return 0;
    await write(tx, rows);
    await tx.orderFindState.update({ where: { id: 1 }, data: { lastId: last.id, at: timeOf(last.id) } });
    return rows.length;
  });
}

/**
 * Marks the orders that came since the last time, so that they are found by recipient and phone; what is younger than a minute is found
 * without marks. Killed in the middle, it goes on where it was; twice at once is once.
 * @returns how many it marked
 */
export async function markOrders(ctx: Context): Promise<number> {
  const until = new Date(ctx.now().getTime() - restMs);
  let all = 0;
  for (let count = batch; count === batch; all += count) count = await markNext(ctx, until);
  return all;
}

/** An order's recipient or phone has changed: its marks are of the new ones, also when the job comes to it at the same moment. */
export async function remarkOrder(tx: Transaction, order: Row): Promise<void> {
  const marks = marksOf(order.merchantId, order);
  await tx.orderFind.upsert({ where: { orderId: order.id }, create: { orderId: order.id, marks }, update: { marks } });
}
