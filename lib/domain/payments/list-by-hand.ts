import type { OperatorContext, StaffContext } from '@/lib/domain/context';
import { fen } from '@/lib/shared/money';
import { refundsByHand } from './confirm-refund';
import { transfersOf } from './confirm-transfer';
import type { WaitingCash, WaitingRefund, WaitingTransfer } from './manage-views';
import { methodOf } from './methods';

const most = 100;
const orders = { select: { number: true } } as const;
type Numbered = { readonly number: string };

/** What waits for a person of the shop, or of the platform: transfers to come and money to pay back, oldest first. */
export async function listByHand(
  ctx: StaffContext | OperatorContext,
): Promise<{ readonly transfers: readonly WaitingTransfer[]; readonly refunds: readonly WaitingRefund[] }> {
  const [attempts, refunds] = await Promise.all([
    ctx.db.paymentAttempt.findMany({
      where: { provider: 'bank_transfer', status: 'pending', group: transfersOf(ctx) },
      orderBy: { createdAt: 'asc' },
      take: most,
      select: { amount: true, expiresAt: true, group: { select: { number: true, orders } } },
    }),
    ctx.db.refund.findMany({
      where: refundsByHand(ctx),
      orderBy: { createdAt: 'asc' },
      take: most,
      include: { order: orders, attempt: { select: { provider: true, channel: true, order: orders, group: { select: { orders } } } } },
    }),
  ]);
  const numbers = (rows: readonly Numbered[]) => rows.map(({ number }) => number);
  const named = (one: Numbered | null, all: readonly Numbered[]) => numbers(one === null ? all : [one]);
  return {
    transfers: attempts.map(({ amount, expiresAt, group }) => ({
      groupNumber: group.number,
      amount: fen(amount),
      expiresAt,
      orders: numbers(group.orders),
    })),
    refunds: refunds.map(({ id, amount, reason, createdAt, order, attempt }) => ({
      id,
      reason,
      createdAt,
      amount: fen(amount),
      method: methodOf(attempt),
      orders: named(order ?? attempt.order, attempt.group.orders),
    })),
  };
}

/** The shop's orders whose money is to be collected, the longest shipped first. */
export async function listUncollected(ctx: StaffContext): Promise<readonly WaitingCash[]> {
  const rows = await ctx.db.order.findMany({
    where: {
      merchantId: ctx.actor.merchantId,
      payOnDelivery: true,
      paymentStatus: 'unpaid',
      fulfilmentStatus: { in: ['partially_shipped', 'shipped', 'delivered'] },
    },
    orderBy: { shippedAt: 'asc' },
    take: most,
    select: { number: true, payable: true, recipient: true, fulfilmentStatus: true },
  });
  return rows.map(({ payable, fulfilmentStatus, ...row }) => ({
    ...row,
    payable: fen(payable),
    delivered: fulfilmentStatus === 'delivered',
  }));
}
