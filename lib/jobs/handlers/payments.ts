import type { Context } from '@/lib/domain/context';
import { expireGroup } from '@/lib/domain/orders/expire-group';
import type { Jobs } from '@/lib/domain/outbox';
import { queryPayment as askAgain } from '@/lib/domain/payments/query-payment';
import { sendRefund as send } from '@/lib/domain/payments/send-refund';
import { paymentProvider } from '@/lib/jobs/providers';

export async function expireOrders(ctx: Context, { groupId }: Jobs['order.expire']): Promise<void> {
  await expireGroup(ctx, paymentProvider(), groupId);
}

export const queryPayment = (ctx: Context, job: Jobs['payment.query']): Promise<void> => askAgain(ctx, paymentProvider(), job);

export const sendRefund = (ctx: Context, { refundId }: Jobs['refund.send']): Promise<void> => send(ctx, paymentProvider(), refundId);
