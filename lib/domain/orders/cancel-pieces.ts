import type { Transaction } from '@/lib/db/client';
import type { Context, ShopperContext, StaffContext } from '@/lib/domain/context';
import { lockLevelsOf } from '@/lib/domain/inventory/lock-levels';
import { releaseStock } from '@/lib/domain/inventory/release-stock';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { type OrderToRefund, readRefundable } from '@/lib/domain/payments/read-refundable';
import { requestRefund } from '@/lib/domain/payments/request-refund';
import { cancellable, keeps } from '@/lib/domain/payments/refundable';
import type { RefundReason } from '@/lib/domain/payments/views';
import { Refusal } from '@/lib/shared/refusal';
import { asksFirst, askToCancel } from './ask-to-cancel';
import type { CancelPaidInput, CancelPiecesInput } from './cancel-inputs';
import { endShipping } from './end-shipping';
import { type LockedOrder, lockOrder } from './lock-order';
import { recordEvent } from './record-event';

type Options = { readonly autoReceiveDays: number };
type Wanted = readonly { readonly orderLineId: string; readonly quantity: number }[];
type Cancelling = { readonly cancelId: string; readonly wanted: Wanted | 'all'; readonly reason: RefundReason };

/**
 * The shopper takes back what of a paid order hasn't shipped, whole or by lines: granted at once unless the shop packs it, or wants to be asked (ask-to-cancel.ts). Its stock is
 * for sale again and the money is on its way back. The shop may ship at the same moment: exactly one of the two happens to a piece.
 * The same `cancelId` again does nothing.
 * @throws Refusal NOT_FOUND, ORDER_NOT_CANCELLABLE, ORDER_BEING_PACKED, REFUND_QUANTITY, REFUND_UNAVAILABLE, CANCEL_ASKED
 */
export const cancelPaid = (ctx: ShopperContext, input: CancelPaidInput, options: Options): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const order = await lockOrder(tx, { number: input.number, userId: ctx.actor.userId });
    if (order.packingAt !== null) throw new Refusal('ORDER_BEING_PACKED');
    if (await asksFirst(tx, order)) return askToCancel(ctx, tx, order, input);
    const wanted = input.lines.length === 0 ? 'all' : input.lines;
    await cancelPieces(ctx, tx, order, { cancelId: input.cancelId, wanted, reason: 'cancelled' }, options);
  });

/**
 * The shop takes pieces off a paid order, such as those it doesn't have after all. The same `cancelId` again does nothing.
 * @throws Refusal NOT_FOUND, ORDER_NOT_CANCELLABLE, REFUND_QUANTITY, REFUND_UNAVAILABLE
 */
export const cancelByShop = (ctx: StaffContext, input: CancelPiecesInput, options: Options): Promise<void> =>
  ctx.db.$transaction(async (tx) => {
    const order = await lockOrder(tx, { number: input.number, merchantId: ctx.actor.merchantId });
    const { cancelId, lines, reason, note } = input;
    if (!(await cancelPieces(ctx, tx, order, { cancelId, wanted: lines, reason }, options))) return;
    const after = { cancelId, reason, note, lines: lines.map((line) => ({ ...line })) };
    await writeAudit(ctx, tx, { action: 'order.cancel_pieces', entity: 'order', entityId: order.id, after });
  });

/** Whether this page's button was pressed before: by its refund, or where nothing was to be given back, by the order's history. */
async function wasCancelled(tx: Transaction, orderId: string, cancelId: string): Promise<boolean> {
  const earlier = await tx.refund.findUnique({ where: { id: cancelId }, select: { orderId: true } });
  if (earlier !== null && earlier.orderId !== orderId) throw new Refusal('INVALID_INPUT');
  return earlier !== null || (await tx.orderEvent.count({ where: { orderId, data: { path: ['cancelId'], equals: cancelId } } })) > 0;
}

/** A gift is for who keeps something of what was bought: with the last bought piece go the gifts that haven't shipped. */
function withGifts(lines: OrderToRefund['lines'], wanted: Wanted): Wanted {
  const off = new Map(wanted.map(({ orderLineId, quantity }) => [orderLineId, quantity]));
  if (lines.some((line) => !line.gift && keeps(line, off.get(line.id)))) return wanted;
  const gifts = lines.filter((line) => line.gift && cancellable(line) > 0);
  return [
    ...wanted.filter(({ orderLineId }) => !gifts.some(({ id }) => id === orderLineId)),
    ...gifts.map((line) => ({ orderLineId: line.id, quantity: cancellable(line) })),
  ];
}

/**
 * Cancels pieces of a locked order: they are for sale again and their money is on its way back.
 * @returns false when this `cancelId` did it before
 */
export async function cancelPieces(
  ctx: Context,
  tx: Transaction,
  order: LockedOrder,
  { cancelId, wanted, reason }: Cancelling,
  { autoReceiveDays }: Options,
): Promise<boolean> {
  if (await wasCancelled(tx, order.id, cancelId)) return false;
  const open = order.fulfilmentStatus === 'none' || order.fulfilmentStatus === 'partially_shipped';
  if (order.paymentStatus !== 'paid' || !open) throw new Refusal('ORDER_NOT_CANCELLABLE');
  const { lines: before } = await readRefundable(tx, order.id);
  const left = before.map((line) => ({ orderLineId: line.id, quantity: cancellable(line) })).filter(({ quantity }) => quantity > 0);
  const lines = wanted === 'all' ? left : withGifts(before, wanted);
  if (lines.length === 0) throw new Refusal('ORDER_NOT_CANCELLABLE');
  // A refund of everything gives promotions back, which placing locks after the stock.
  await lockLevelsOf(tx, order.id);
  const wish = { kind: 'cancel', merchantFault: false, lines } as const;
  await requestRefund(ctx, tx, { refundId: cancelId, order, wish, reason });
  const variants = new Map(before.map(({ id, variantId }) => [id, variantId]));
  const parts = lines.map(({ orderLineId, quantity }) => ({ variantId: variants.get(orderLineId) ?? '', quantity }));
  const pieces = lines.reduce((all, { quantity }) => all + quantity, 0);
  if ((await releaseStock(ctx, tx, { orderId: order.id, reason, parts })) < pieces) throw new Refusal('REFUND_QUANTITY');
  await tx.$executeRaw`
    update "Product" p set "salesCount" = greatest(p."salesCount" - gone.n, 0)
    from (select l."productId", sum(w."quantity")::int as n from unnest(${lines.map(({ orderLineId }) => orderLineId)}::uuid[],
        ${lines.map(({ quantity }) => quantity)}::int[]) as w("id", "quantity") join "OrderLine" l on l."id" = w."id" where not l."gift" group by 1 order by 1) gone
    where p."id" = gone."productId"`;
  const whole = lines.length === left.length && pieces === left.reduce((all, { quantity }) => all + quantity, 0);
  const nothingShipped = order.fulfilmentStatus === 'none';
  await recordEvent(ctx, tx, order.id, {
    type: whole && nothingShipped ? 'cancelled' : 'lines_cancelled',
    data: { cancelId, reason, pieces },
  });
  if (whole) await endShipping(ctx, tx, order.id, autoReceiveDays);
  return true;
}
