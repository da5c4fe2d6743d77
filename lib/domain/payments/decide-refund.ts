import type { Transaction } from '@/lib/db/client';
import { reopenRejected } from '@/lib/domain/after-sale/follow-refund';
import { actorName, type Context, type StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { lockOrder } from '@/lib/domain/orders/lock-order';
import { recordEvent } from '@/lib/domain/orders/record-event';
import { dropTimer } from '@/lib/domain/timers';
import { fen } from '@/lib/shared/money';
import { Refusal } from '@/lib/shared/refusal';
import { mayRefundAlone } from './refund-limits';
import { beginRefund } from './request-refund';

type Waiting = { readonly id: string; readonly orderId: string; readonly afterSaleId: string | null; readonly amount: bigint };

/** The refund with its order's lock, when it waits for somebody; a decision that came before is final. */
async function lockWaiting(tx: Transaction, refundId: string, owner: { readonly merchantId?: string }): Promise<Waiting> {
  const found = await tx.refund.findFirst({ where: { id: refundId, order: owner }, select: { orderId: true } });
  if (found === null || found.orderId === null) throw new Refusal('NOT_FOUND');
  await lockOrder(tx, { id: found.orderId });
  const { state, ...refund } = await tx.refund.findUniqueOrThrow({
    where: { id: refundId },
    select: { id: true, afterSaleId: true, amount: true, state: true },
  });
  if (state !== 'to_approve') throw new Refusal('REFUND_DECIDED');
  return { ...refund, orderId: found.orderId };
}

async function approve(ctx: Context, tx: Transaction, refund: Waiting): Promise<void> {
  await tx.refund.update({ where: { id: refund.id }, data: { state: 'requested', decidedBy: actorName(ctx.actor) } });
  await dropTimer(tx, 'refund_approval', refund.id);
  await beginRefund(ctx, tx, refund);
}

/**
 * Lets a refund go that was above the limit of who asked for it.
 * @throws Refusal NOT_FOUND, REFUND_DECIDED, REFUND_ABOVE_LIMIT when it is above this person's limit too
 */
export async function approveRefund(ctx: StaffContext, { refundId }: { readonly refundId: string }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const refund = await lockWaiting(tx, refundId, { merchantId: ctx.actor.merchantId });
    if (!(await mayRefundAlone(ctx, tx, fen(refund.amount)))) throw new Refusal('REFUND_ABOVE_LIMIT');
    await approve(ctx, tx, refund);
    await writeAudit(ctx, tx, { action: 'refund.approve', entity: 'refund', entityId: refundId, after: { amount: String(refund.amount) } });
  });
}

/**
 * Says no to a refund that waits for approval: nothing goes back, and its after-sale case is open again for the shop to answer. What was
 * cancelled can't be kept: that money is owed.
 * @throws Refusal NOT_FOUND, REFUND_DECIDED, REFUND_OWED
 */
export async function rejectRefund(
  ctx: StaffContext,
  { refundId, note }: { readonly refundId: string; readonly note: string },
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { afterSaleId, ...refund } = await lockWaiting(tx, refundId, { merchantId: ctx.actor.merchantId });
    if (afterSaleId === null) throw new Refusal('REFUND_OWED');
    const { freightAmount } = await tx.refund.update({
      where: { id: refundId },
      data: { state: 'rejected', decidedBy: actorName(ctx.actor) },
      select: { freightAmount: true },
    });
    await tx.$executeRaw`
      update "OrderLine" l set "refundedAmount" = l."refundedAmount" - r."amount", "refundedQuantity" = l."refundedQuantity" - r."quantity",
        "caseQuantity" = l."caseQuantity" + r."quantity"
      from "RefundLine" r where r."refundId" = ${refundId}::uuid and l."id" = r."orderLineId"`;
    await tx.order.update({ where: { id: refund.orderId }, data: { refundedFreight: { decrement: freightAmount } } });
    await dropTimer(tx, 'refund_approval', refundId);
    await recordEvent(ctx, tx, refund.orderId, { type: 'refund_rejected', data: { refundId, text: note } });
    await reopenRejected(ctx, tx, afterSaleId, note);
    await writeAudit(ctx, tx, {
      action: 'refund.reject',
      entity: 'refund',
      entityId: refundId,
      after: { amount: String(refund.amount), note },
    });
  });
}

/** The timer refund_approval: nobody decided in time, so the refund goes. Twice is once. */
export async function approveOverdue(ctx: Context, refundId: string): Promise<null> {
  await ctx.db.$transaction(async (tx) => {
    const waits = await tx.refund.findFirst({ where: { id: refundId, state: 'to_approve' }, select: { orderId: true } });
    if (waits === null || waits.orderId === null) return;
    await lockOrder(tx, { id: waits.orderId });
    const refund = await tx.refund.findFirst({ where: { id: refundId, state: 'to_approve' } });
    if (refund !== null) await approve(ctx, tx, { ...refund, orderId: waits.orderId });
  });
  return null;
}
