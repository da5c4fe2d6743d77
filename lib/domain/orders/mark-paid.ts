import { actorName, type Context } from '@/lib/domain/context';
import type { Transaction } from '@/lib/db/client';
import { letterJob } from '@/lib/domain/notifications/send-letter';
import { enqueueEach, jobOf } from '@/lib/domain/outbox';
import { newId } from '@/lib/shared/id';
import { fromStatesSql } from './move-orders';

/** What money came for: all orders of a group, or one that is paid on delivery. */
export type PaidFor = { readonly groupId: string; readonly orderId: string | null };
/** `late`: an order is closed; `duplicate`: other money paid one. */
export type Fate = 'paid' | 'late' | 'duplicate';

type OrderRow = { readonly id: string; readonly groupId: string; readonly paymentStatus: string };

const lock = (tx: Transaction, all: readonly PaidFor[]) => {
  const groups = all.flatMap(({ groupId, orderId }) => (orderId === null ? [groupId] : []));
  const alone = all.flatMap(({ orderId }) => (orderId === null ? [] : [orderId]));
  return tx.$queryRaw<OrderRow[]>`
    select "id", "groupId", "paymentStatus"::text from "Order" where "groupId" = any(${groups}::uuid[]) or "id" = any(${alone}::uuid[])
    order by "id" for no key update`;
};

// Orders are paid, with their events, what was sold and the end of their timers, by one statement, however many they are.
const pay = `
  with paid as (
    update "Order" o set "paymentStatus" = 'paid', "paidAt" = $4
    from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as given("id", "eventId", "toldId")
    where o."id" = given."id" and ${fromStatesSql('pay')}
    returning o."id", o."groupId", o."number", o."merchantId", o."payable", given."eventId", given."toldId"
  ), events as (
    insert into "OrderEvent" ("id", "orderId", "type", "actor", "at") select "eventId", "id", 'paid', $5, $4 from paid
  ), told as (
    insert into "DomainEvent" ("id", "topic", "merchantId", "aggregate", "aggregateId", "data", "at")
    select "toldId", 'order.paid', "merchantId", 'order', "id", jsonb_build_object('number', "number", 'amount', "payable"), $4 from paid
  ), sold as (
    select l."productId", sum(l."quantity")::int as "pieces" from "OrderLine" l join paid on paid."id" = l."orderId" where not l."gift"
    group by 1 order by 1
  ), counted as (
    update "Product" p set "salesCount" = p."salesCount" + sold."pieces" from sold where p."id" = sold."productId"
  ), over as (
    delete from "Timer" t using paid where t."kind" = 'close_unpaid' and t."subjectId" = paid."groupId"
  )
  select paid."id", paid."groupId", u."email" is not null as "written"
  from paid join "OrderGroup" g on g."id" = paid."groupId" join "User" u on u."id" = g."userId"`;

type PaidRow = { readonly id: string; readonly groupId: string; readonly written: boolean };

async function payAll(ctx: Context, tx: Transaction, ids: readonly string[]): Promise<PaidRow[]> {
  if (ids.length === 0) return [];
  const now = ctx.now();
  // Events of a moment sort as they fall (lib/domain/events).
  const told = ids.map(() => newId(now.getTime())).toSorted();
  const events = ids.map(() => newId());
  return tx.$queryRawUnsafe<PaidRow[]>(pay, ids, events, told, now, actorName(ctx.actor));
}

/**
 * Money has come: what it is for is paid, if all of it waits for it. Many payments at once cost as many statements as one.
 * @returns the fate of each, in the same order
 */
export async function markPaid(ctx: Context, tx: Transaction, all: readonly PaidFor[]): Promise<Fate[]> {
  const orders = await lock(tx, all);
  const taken = new Set<string>();
  const decided = all.map((one) => {
    const own = orders.filter(({ id, groupId }) => (one.orderId === null ? groupId === one.groupId : id === one.orderId));
    const others = own.filter(({ id, paymentStatus }) => paymentStatus !== 'unpaid' || taken.has(id));
    const late = others.length > 0 && others.every(({ paymentStatus }) => paymentStatus === 'closed');
    const ids = own.map(({ id }) => id);
    if (others.length === 0) for (const id of ids) taken.add(id);
    return { ids, fate: others.length === 0 && ids.length > 0 ? 'paid' : late ? 'late' : 'duplicate' } as const;
  });
  const due = decided.flatMap(({ ids, fate }) => (fate === 'paid' ? ids : []));
  const paid = await payAll(ctx, tx, due);
  const moved = new Set(paid.map(({ id }) => id));
  const written = new Set(paid.filter((order) => order.written).map(({ groupId }) => groupId));
  const letters = [...written].map((groupId) => letterJob({ about: 'order_paid', groupId }));
  const orderIds = [...moved];
  const counts = moved.size === 0 ? [] : [jobOf('fees.settle', { orderIds }), jobOf('customers.count', { orderIds })];
  await enqueueEach(tx, [...letters, ...counts], ctx.requestId);
  return decided.map(({ ids, fate }) => (fate === 'paid' && !ids.every((id) => moved.has(id)) ? 'duplicate' : fate));
}
