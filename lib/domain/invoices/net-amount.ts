import type { Context } from '@/lib/domain/context';
import { owedStates } from '@/lib/domain/payments/read-refundable';
import { fen, type Fen } from '@/lib/shared/money';

/** What was paid for an order and isn't on its way back: what its invoices are to be over. 0 while it is unpaid. */
export async function netAmount(db: Context['db'], orderId: string): Promise<Fen> {
  const order = await db.order.findUniqueOrThrow({ where: { id: orderId }, select: { payable: true, paymentStatus: true } });
  if (order.paymentStatus === 'unpaid' || order.paymentStatus === 'closed') return fen(0);
  const sums = await db.refund.aggregate({ _sum: { amount: true }, where: { orderId, state: { in: [...owedStates] } } });
  return fen(order.payable - (sums._sum.amount ?? 0n));
}
