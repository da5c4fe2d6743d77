import type { Prisma } from '@/lib/db/generated/client';
import type { OperatorContext, StaffContext } from '@/lib/domain/context';
import { writeAuditOf } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { ConfirmRefundInput } from './inputs';
import { finishRefund } from './send-refund';
import { transfersOf } from './confirm-transfer';

const byHand = ['bank_transfer', 'cash_on_delivery'];

/** Whether people pay back what came by this provider. */
export const isByHand = ({ provider }: { readonly provider: string }): boolean => byHand.includes(provider);

/** A refund of an order is its shop's, whoever else sold in the same checkout; money that no order waited for is of who confirms such payments. */
function ownRefunds(ctx: StaffContext | OperatorContext): Prisma.RefundWhereInput {
  if (ctx.actor.kind === 'operator') return {};
  const order = { merchantId: ctx.actor.merchantId };
  return { OR: [{ order }, { orderId: null, attempt: { OR: [{ order }, { orderId: null, group: transfersOf(ctx) }] } }] };
}

/** Refunds that people pay back by hand, as far as they are the shop's to confirm. */
export const refundsByHand = (ctx: StaffContext | OperatorContext) => ({
  state: 'requested' as const,
  attempt: { provider: { in: byHand } },
  ...ownRefunds(ctx),
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
