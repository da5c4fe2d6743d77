import type { Transaction } from '@/lib/db/client';
import { actorName, type Context } from '@/lib/domain/context';
import { recordDomainEvent } from '@/lib/domain/events/record-domain-event';
import { redden } from '@/lib/domain/invoices/redden';
import type { LockedOrder } from '@/lib/domain/orders/lock-order';
import { markRefunded } from '@/lib/domain/orders/mark-refunded';
import { recordEvent } from '@/lib/domain/orders/record-event';
import { enqueue } from '@/lib/domain/outbox';
import { setTimer } from '@/lib/domain/timers';
import { fen, type Fen, toYuan } from '@/lib/shared/money';
import { Refusal } from '@/lib/shared/refusal';
import { readRefundable } from './read-refundable';
import { mayRefundAlone } from './refund-limits';
import { refundable, type RefundWish, type SplitLine, splitRefund } from './refundable';
import type { RefundReason } from './views';

/** A refund that waits for an approval so long is approved by the system: the shopper's deadlines bind the shop, whoever is away. */
const approvalMs = 48 * 3_600_000;

export type RefundRequest = {
  /** The intent's own id: the same one never makes two refunds, and its number at the provider follows from it. */
  readonly refundId: string;
  readonly order: LockedOrder;
  readonly wish: RefundWish;
  /** fen; without it all that there is to give. */
  readonly amount?: Fen;
  readonly reason: RefundReason;
  readonly afterSaleId?: string;
};

/** The number that the provider knows a refund by. */
export const requestNoOf = (refundId: string): string => `R${refundId.replaceAll('-', '')}`;

/** The payment that holds the order's money: its own of money on delivery, else its group's. What was given back as late or double isn't one. */
async function paidAttempt(tx: Transaction, { id, groupId }: LockedOrder): Promise<string> {
  const attempt = await tx.paymentAttempt.findFirst({
    where: { groupId, status: 'paid', OR: [{ orderId: id }, { orderId: null }], refunds: { none: { orderId: null } } },
    orderBy: { orderId: { sort: 'asc', nulls: 'last' } },
    select: { id: true },
  });
  if (attempt === null) throw new Refusal('REFUND_UNAVAILABLE');
  return attempt.id;
}

type Pieces = { readonly lines: readonly SplitLine[]; readonly kind: RefundWish['kind']; readonly ofCase: boolean };

/** Claims the pieces and their money at the order's lines, each by a guarded update: what is claimed twice is refused. */
async function claim(tx: Transaction, orderId: string, { lines, kind, ofCase }: Pieces): Promise<void> {
  const [cancelled, refunded] = kind === 'cancel' ? [1, 0] : [0, 1];
  const claimed = await tx.$executeRaw`
    update "OrderLine" l set "refundedAmount" = l."refundedAmount" + w."amount", "cancelledQuantity" = l."cancelledQuantity" + w."quantity" * ${cancelled}::int,
      "refundedQuantity" = l."refundedQuantity" + w."quantity" * ${refunded}::int, "caseQuantity" = l."caseQuantity" - w."quantity" * ${ofCase ? 1 : 0}::int
    from unnest(${lines.map(({ orderLineId }) => orderLineId)}::uuid[], ${lines.map(({ quantity }) => quantity)}::int[],
      ${lines.map(({ amount }) => amount)}::bigint[]) as w("id", "quantity", "amount")
    where l."id" = w."id" and l."orderId" = ${orderId}::uuid and l."refundedAmount" + w."amount" <= l."payableShare"`;
  if (claimed < lines.length) throw new Refusal('REFUND_QUANTITY');
}

/**
 * Gives money back for pieces of an order: claims them at the lines, writes the refund with its lines and has it sent; above the limit
 * of the person's role it waits for an approval instead. Nothing is called here. The caller holds the order's lock.
 * @returns null where there is nothing to give: the pieces are claimed all the same
 * @throws Refusal REFUND_QUANTITY, REFUND_AMOUNT with the most yuan there are, REFUND_UNAVAILABLE when no payment holds the money
 */
export async function requestRefund(ctx: Context, tx: Transaction, request: RefundRequest): Promise<{ readonly amount: Fen } | null> {
  const { refundId, order, wish, reason, afterSaleId } = request;
  const proposal = refundable(await readRefundable(tx, order.id), wish);
  if (proposal === null) throw new Refusal('REFUND_QUANTITY');
  const amount = request.amount ?? proposal.max;
  if (amount > proposal.max || (amount <= 0 && proposal.max > 0))
    throw new Refusal('REFUND_AMOUNT', { yuan: toYuan(proposal.max) }, 'amount');
  const { lines, freight } = splitRefund(proposal, amount);
  await claim(tx, order.id, { lines, kind: wish.kind, ofCase: afterSaleId !== undefined });
  if (amount === 0) {
    await markRefunded(ctx, tx, order.id);
    return null;
  }
  if (freight > 0) await tx.order.update({ where: { id: order.id }, data: { refundedFreight: { increment: freight } } });
  const alone = await mayRefundAlone(ctx, tx, amount);
  await tx.refund.create({
    data: {
      id: refundId,
      attemptId: await paidAttempt(tx, order),
      orderId: order.id,
      ...(afterSaleId === undefined ? {} : { afterSaleId }),
      requestNo: requestNoOf(refundId),
      amount,
      freightAmount: freight,
      merchantFault: wish.merchantFault,
      reason,
      state: alone ? 'requested' : 'to_approve',
      requestedBy: actorName(ctx.actor),
      createdAt: ctx.now(),
      lines: { create: lines.map(({ orderLineId, quantity, share, amount: part }) => ({ orderLineId, quantity, share, amount: part })) },
    },
  });
  if (alone) await beginRefund(ctx, tx, { id: refundId, orderId: order.id, amount });
  else {
    await setTimer(tx, 'refund_approval', refundId, new Date(ctx.now().getTime() + approvalMs));
    const { merchantId, number } = order;
    await recordDomainEvent(ctx, tx, {
      topic: 'refund.to_approve',
      aggregate: 'refund',
      aggregateId: refundId,
      merchantId,
      data: { number, amount },
    });
  }
  return { amount };
}

/** The refund may go: it is sent, the order's history says so, and the order is refunded once nothing of it is left. */
export async function beginRefund(
  ctx: Context,
  tx: Transaction,
  refund: { readonly id: string; readonly orderId: string; readonly amount: bigint | Fen },
): Promise<void> {
  await enqueue(tx, 'refund.send', { refundId: refund.id }, { key: `refund:${refund.id}`, requestId: ctx.requestId });
  await recordEvent(ctx, tx, refund.orderId, {
    type: 'refund_requested',
    data: { refundId: refund.id, amount: fen(refund.amount), text: `¥${toYuan(refund.amount)}` },
  });
  await redden(ctx, tx, refund.orderId, BigInt(refund.amount));
  await markRefunded(ctx, tx, refund.orderId);
}
