import type { Context } from '@/lib/domain/context';
import type { Transaction } from '@/lib/db/client';
import { enqueueLetter } from '@/lib/domain/notifications/send-letter';
import { dropTimer } from '@/lib/domain/timers';
import { moveOrders } from './move-orders';

type Of = { readonly groupId: string; readonly orderId: string | null };

/**
 * The money of a group, or of one order that is paid on delivery, has come: what it is for is paid. When that doesn't wait for it any
 * more, all of it, says whether the money is late (an order is closed) or a duplicate (other money paid one).
 */
export async function markPaid(ctx: Context, tx: Transaction, { groupId, orderId }: Of): Promise<'paid' | 'late' | 'duplicate'> {
  const where = orderId === null ? { groupId } : { id: orderId };
  if (orderId === null) await tx.$queryRaw`select 1 from "Order" where "groupId" = ${groupId}::uuid order by "id" for update`;
  const others = await tx.order.findMany({ where: { ...where, paymentStatus: { not: 'unpaid' } }, select: { paymentStatus: true } });
  if (others.length > 0) return others.some(({ paymentStatus }) => paymentStatus !== 'closed') ? 'duplicate' : 'late';
  const paid = await moveOrders(ctx, tx, { name: 'pay', where, data: { paidAt: ctx.now() }, event: { type: 'paid' } });
  if (paid.length === 0) return 'duplicate';
  await tx.$executeRaw`
    update "Product" p set "salesCount" = p."salesCount" + sold.n
    from (select l."productId", sum(l."quantity")::int as n from "OrderLine" l join "Order" o on o."id" = l."orderId"
          where o."id" = any(${paid}::uuid[]) and not l."gift" group by 1 order by 1) sold
    where p."id" = sold."productId"`;
  await dropTimer(tx, 'close_unpaid', groupId);
  await enqueueLetter(ctx, tx, { about: 'order_paid', groupId });
  return 'paid';
}
