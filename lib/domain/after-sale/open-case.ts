import type { Transaction } from '@/lib/db/client';
import type { ShopperContext } from '@/lib/domain/context';
import { tellMembers } from '@/lib/domain/notifications/tell-members';
import { lockOrder } from '@/lib/domain/orders/lock-order';
import { moveOrders } from '@/lib/domain/orders/move-orders';
import { recordEvent } from '@/lib/domain/orders/record-event';
import { setTimer } from '@/lib/domain/timers';
import { humanNumber } from '@/lib/shared/number';
import { Refusal } from '@/lib/shared/refusal';
import { caseIsOpen } from './case-rules';
import type { OpenCaseInput } from './inputs';
import { addMessage, tellChanged } from './move-case';
import { proposeFor, withinMost } from './refund-case';
import { deadlines } from './transitions';

/** Takes the pieces for the case, each by a guarded update: a piece is in one open case at most. */
async function takePieces(tx: Transaction, orderId: string, lines: OpenCaseInput['lines']): Promise<void> {
  const taken = await tx.$executeRaw`
    update "OrderLine" l set "caseQuantity" = l."caseQuantity" + w."quantity"
    from unnest(${lines.map(({ orderLineId }) => orderLineId)}::uuid[], ${lines.map(({ quantity }) => quantity)}::int[]) as w("id", "quantity")
    where l."id" = w."id" and l."orderId" = ${orderId}::uuid and l."refundedQuantity" + l."caseQuantity" + w."quantity" <= l."shippedQuantity"`;
  if (taken < new Set(lines.map(({ orderLineId }) => orderLineId)).size || taken < lines.length) throw new Refusal('REFUND_QUANTITY');
}

/**
 * Opens an after-sale case for shipped pieces of the shopper's order; the shop has 48 hours to answer. The same `caseId` again is the
 * same case.
 * @throws Refusal NOT_FOUND, REFUND_QUANTITY when the pieces didn't ship, are refunded or in a case already, REFUND_AMOUNT, CASE_OVER
 */
export async function openCase(ctx: ShopperContext, input: OpenCaseInput): Promise<{ readonly number: string }> {
  const { caseId, kind, reason, description, lines } = input;
  return ctx.db.$transaction(async (tx) => {
    const order = await lockOrder(tx, { number: input.orderNumber, userId: ctx.actor.userId });
    const same = await tx.afterSale.findUnique({ where: { id: caseId }, select: { number: true, orderId: true } });
    if (same !== null && same.orderId === order.id) return { number: same.number };
    if (same !== null) throw new Refusal('INVALID_INPUT');
    if (order.paymentStatus !== 'paid') throw new Refusal('REFUND_QUANTITY');
    if (!caseIsOpen(order.receivedAt, reason, ctx.now())) throw new Refusal('CASE_OVER');
    await takePieces(tx, order.id, lines);
    const orderLines = lines.map((line) => ({ ...line, orderLine: { variantId: '' } }));
    const { max } = await proposeFor(tx, { orderId: order.id, reason, lines: orderLines });
    const asked = kind === 'exchange' || input.amount === null ? max : withinMost(input.amount, max);
    const [next] = await tx.$queryRaw<{ n: bigint }[]>`select nextval('order_number') as n`;
    const number = humanNumber(ctx.now(), next?.n ?? 0n);
    const dueAt = new Date(ctx.now().getTime() + (deadlines.requested?.ms ?? 0));
    await tx.afterSale.create({
      data: {
        id: caseId,
        number,
        orderId: order.id,
        merchantId: order.merchantId,
        userId: ctx.actor.userId,
        kind,
        reason,
        description,
        askedAmount: asked,
        asksAll: asked === max,
        dueAt,
        createdAt: ctx.now(),
        lines: { create: lines.map((line) => ({ ...line })) },
      },
    });
    await setTimer(tx, 'after_sale', caseId, dueAt);
    await addMessage(ctx, tx, caseId, 'opened', { text: description, amount: BigInt(asked) });
    await tellChanged(ctx, tx, { id: caseId, number, merchantId: order.merchantId }, 'requested');
    await tellMembers(ctx, tx, order.merchantId, { kind: 'case_opened', subjectId: caseId });
    await moveOrders(ctx, tx, { name: 'open_case', where: { id: order.id } });
    await recordEvent(ctx, tx, order.id, { type: 'after_sale_opened', data: { afterSaleId: caseId, text: number } });
    return { number };
  });
}
