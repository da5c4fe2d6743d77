import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { lockLevelsOf } from '@/lib/domain/inventory/lock-levels';
import { takeBack } from '@/lib/domain/inventory/take-back';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { toYuan } from '@/lib/shared/money';
import { Refusal } from '@/lib/shared/refusal';
import type { ReceiveReturnInput } from './inputs';
import { type LockedCase, lockCase } from './lock-case';
import { moveCase } from './move-case';
import { refundCase } from './refund-case';

type Inspected = ReceiveReturnInput['lines'];

/** What the inspection found of each piece, into the case, the order's lines and the stock. */
async function bookInspection(ctx: StaffContext, tx: Transaction, one: LockedCase, found: Inspected): Promise<void> {
  const byLine = new Map(found.map((line) => [line.orderLineId, line]));
  const parts = one.lines.map(({ orderLineId, quantity, orderLine }) => {
    const { sellable, damaged } = byLine.get(orderLineId) ?? { sellable: 0, damaged: 0 };
    if (sellable + damaged > quantity) throw new Refusal('REFUND_QUANTITY', {}, 'sellable[]');
    return { orderLineId, variantId: orderLine.variantId, sellable, damaged };
  });
  if (byLine.size !== found.length || found.some((line) => !parts.some(({ orderLineId }) => orderLineId === line.orderLineId)))
    throw new Refusal('REFUND_QUANTITY', {}, 'sellable[]');
  for (const { orderLineId, sellable, damaged } of parts) {
    await tx.afterSaleLine.update({
      where: { afterSaleId_orderLineId: { afterSaleId: one.id, orderLineId } },
      data: { sellable, damaged },
    });
    await tx.orderLine.update({ where: { id: orderLineId }, data: { returnedQuantity: { increment: sellable + damaged } } });
  }
  await takeBack(ctx, tx, { orderId: one.orderId, afterSaleId: one.id, parts });
}

/**
 * The goods are back: each piece goes on sale again or is written off, and the money goes back, all of it or less with a reason. Of an
 * exchange the new goods are to be sent.
 * @throws Refusal NOT_FOUND, CASE_MOVED, REFUND_QUANTITY for pieces that weren't to come, CASE_LESS, INVALID_INPUT for less without a reason
 */
export const receiveReturn = (ctx: StaffContext, { number, amount, text, lines }: ReceiveReturnInput): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { number, merchantId: ctx.actor.merchantId });
    if (one.state !== 'returning') throw new Refusal('CASE_MOVED');
    // What comes in, and what comes free when the money goes back, at once.
    await lockLevelsOf(tx, one.orderId);
    await bookInspection(ctx, tx, one, lines);
    const data = { receivedAt: ctx.now() };
    const agreed = one.offeredAmount ?? one.askedAmount;
    if (one.kind === 'exchange') await moveCase(ctx, tx, one, 'receive_exchange', { said: { text }, data });
    else if (amount === null || BigInt(amount) === agreed) await refundCase(ctx, tx, one, 'receive', { said: { text }, data });
    else {
      if (BigInt(amount) > agreed) throw new Refusal('CASE_LESS', { yuan: toYuan(agreed) }, 'amount');
      if (text === '') throw new Refusal('INVALID_INPUT', {}, 'text');
      await moveCase(ctx, tx, one, 'receive_for_less', {
        said: { text, amount: BigInt(amount) },
        data: { ...data, offeredAmount: amount },
      });
    }
    const after = { number, lines: lines.map((line) => ({ ...line })), amount };
    await writeAudit(ctx, tx, { action: 'after_sale.receive', entity: 'after_sale', entityId: one.id, after });
  });
