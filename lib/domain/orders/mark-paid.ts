import type { Context } from '@/lib/domain/context';
import type { Transaction } from '@/lib/db/client';
import { dropTimer } from '@/lib/domain/timers';
import { moveOrders } from './move-orders';

/**
 * The group's money has come: its unpaid orders are paid. When none waits any more, says whether the money is late
 * (the orders are closed) or a duplicate (another attempt paid them).
 */
export async function markPaid(ctx: Context, tx: Transaction, groupId: string): Promise<'paid' | 'late' | 'duplicate'> {
  const paid = await moveOrders(ctx, tx, { name: 'pay', where: { groupId }, data: { paidAt: ctx.now() }, event: { type: 'paid' } });
  if (paid.length === 0) {
    const kept = await tx.order.count({ where: { groupId, paymentStatus: { in: ['paid', 'refunded'] } } });
    return kept > 0 ? 'duplicate' : 'late';
  }
  await tx.$executeRaw`
    update "Product" p set "salesCount" = p."salesCount" + sold.n
    from (select l."productId", sum(l."quantity")::int as n from "OrderLine" l join "Order" o on o."id" = l."orderId"
          where o."groupId" = ${groupId}::uuid and not l."gift" group by 1 order by 1) sold
    where p."id" = sold."productId"`;
  await dropTimer(tx, 'close_unpaid', groupId);
  return 'paid';
}
