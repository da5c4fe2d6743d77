import type { Context } from '@/lib/domain/context';
import type { Jobs } from '@/lib/domain/outbox';
import { queryPayment as askAgain } from '@/lib/domain/payments/query-payment';
import { sendRefund as send } from '@/lib/domain/payments/send-refund';
import { paymentProviders } from '@/lib/jobs/providers';

export const queryPayment = (ctx: Context, job: Jobs['payment.query']): Promise<void> => askAgain(ctx, paymentProviders(), job);

export const sendRefund = (ctx: Context, { refundId }: Jobs['refund.send']): Promise<void> => send(ctx, paymentProviders(), refundId);
