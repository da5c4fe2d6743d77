import type { OperatorContext, StaffContext } from '@/lib/domain/context';
import { writeAuditOf } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { ConfirmRefundInput } from './inputs';
import { finishRefund } from './send-refund';
import { transfersOf } from './confirm-transfer';

const byHand = ['bank_transfer', 'cash_on_delivery'];

/** Whether people pay back what came by this provider. */
export const isByHand = ({ provider }: { readonly provider: string }): boolean => byHand.includes(provider);

/** Refunds that people pay back by hand, of payments that are the shop's to confirm. */
export const refundsByHand = (ctx: StaffContext | OperatorContext) => ({
  state: 'requested' as const,
  attempt: {
    provider: { in: byHand },
    ...(ctx.actor.kind === 'operator'
      ? {}
      : { OR: [{ order: { merchantId: ctx.actor.merchantId } }, { orderId: null, group: transfersOf(ctx) }] }),
  },
});

/**
 * Staff paid money back by hand, as no provider does it for them. Saying it twice is saying it once.
 * @throws Refusal NOT_FOUND
 */
export async function confirmRefund(ctx: StaffContext | OperatorContext, { refundId, reference }: ConfirmRefundInput): Promise<void> {
  const { state: _, ...own } = refundsByHand(ctx);
  const refund = await ctx.db.refund.findFirst({
    where: { id: refundId, ...own },
    select: {
      state: true,
      amount: true,
      order: { select: { merchantId: true } },
      attempt: { select: { group: { select: { orders: { select: { merchantId: true } } } } } },
    },
  });
  if (refund === null) throw new Refusal('NOT_FOUND');
  if (refund.state !== 'requested') return;
  const orders = refund.order === null ? refund.attempt.group.orders : [refund.order];
  const merchantIds = [...new Set(orders.map(({ merchantId }) => merchantId))];
  const after = { amount: Number(refund.amount), reference };
  await finishRefund(ctx, refundId, (tx) =>
    writeAuditOf(ctx, tx, merchantIds, { action: 'refund.confirm', entity: 'refund', entityId: refundId, after }),
  );
}
