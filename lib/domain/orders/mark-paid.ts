import type { Context } from '@/lib/domain/context';
import type { Transaction } from '@/lib/db/client';
import { recordDomainEvent } from '@/lib/domain/events/record-domain-event';
import { letterJob } from '@/lib/domain/notifications/send-letter';
import { enqueueEach, jobOf } from '@/lib/domain/outbox';
import { fen } from '@/lib/shared/money';
import { moveOrders } from './move-orders';

/** What money came for: all orders of a group, or one that is paid on delivery. */
export type PaidFor = { readonly groupId: string; readonly orderId: string | null };
/** `late`: an order is closed; `duplicate`: other money paid one. */
export type Fate = 'paid' | 'late' | 'duplicate';

type OrderRow = {
  readonly id: string;
  readonly groupId: string;
  readonly paymentStatus: string;
  readonly number: string;
  readonly merchantId: string;
  readonly payable: bigint;
};

const lock = (tx: Transaction, all: readonly PaidFor[]) => {
  const groups = all.flatMap(({ groupId, orderId }) => (orderId === null ? [groupId] : []));
  const alone = all.flatMap(({ orderId }) => (orderId === null ? [] : [orderId]));
  return tx.$queryRaw<OrderRow[]>`
    select "id", "groupId", "paymentStatus"::text, "number", "merchantId", "payable" from "Order"
    where "groupId" = any(${groups}::uuid[]) or "id" = any(${alone}::uuid[])
    order by "id" for no key update`;
};

/** Groups whose shopper has an address for mails. */
async function writtenTo(tx: Transaction, groupIds: readonly string[]): Promise<string[]> {
  const rows = await tx.orderGroup.findMany({
    where: { id: { in: [...groupIds] }, user: { email: { not: null } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
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
  const moved = new Set(
    await moveOrders(ctx, tx, { name: 'pay', where: { id: { in: due } }, data: { paidAt: ctx.now() }, event: { type: 'paid' } }),
  );
  await tx.$executeRaw`
    update "Product" p set "salesCount" = p."salesCount" + sold.n
    from (select l."productId", sum(l."quantity")::int as n from "OrderLine" l
          where l."orderId" = any(${[...moved]}::uuid[]) and not l."gift" group by 1 order by 1) sold
    where p."id" = sold."productId"`;
  const paid = orders.filter(({ id }) => moved.has(id));
  const happened = { topic: 'order.paid', aggregate: 'order' } as const;
  await recordDomainEvent(
    ctx,
    tx,
    ...paid.map(({ id, number, merchantId, payable }) => ({
      ...happened,
      merchantId,
      aggregateId: id,
      data: { number, amount: fen(payable) },
    })),
  );
  const groupIds = [...new Set(paid.map(({ groupId }) => groupId))];
  await tx.timer.deleteMany({ where: { kind: 'close_unpaid', subjectId: { in: groupIds } } });
  const letters = (await writtenTo(tx, groupIds)).map((groupId) => letterJob({ about: 'order_paid', groupId }));
  const fees = moved.size === 0 ? [] : [jobOf('fees.settle', { orderIds: [...moved] })];
  await enqueueEach(tx, [...letters, ...fees], ctx.requestId);
  return decided.map(({ ids, fate }) => (fate === 'paid' && !ids.every((id) => moved.has(id)) ? 'duplicate' : fate));
}
