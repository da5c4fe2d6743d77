import type { Transaction } from '@/lib/db/client';
import type { ShopperContext } from '@/lib/domain/context';
import { recordDomainEvent } from '@/lib/domain/events/record-domain-event';
import { tellMembers } from '@/lib/domain/notifications/tell-members';
import { readRefundable } from '@/lib/domain/payments/read-refundable';
import { cancellable } from '@/lib/domain/payments/refundable';
import { setTimer } from '@/lib/domain/timers';
import { Refusal } from '@/lib/shared/refusal';
import type { CancelPaidInput } from './cancel-inputs';
import type { LockedOrder } from './lock-order';
import { recordEvent } from './record-event';

/** Hours that a shop has to answer: then it is granted. */
export const answerHours = 24;

/** Whether the order's shop wants to be asked before what is paid is cancelled. */
export async function asksFirst(tx: Transaction, { merchantId }: LockedOrder): Promise<boolean> {
  const { askBeforeCancel } = await tx.merchant.findUniqueOrThrow({ where: { id: merchantId }, select: { askBeforeCancel: true } });
  return askBeforeCancel;
}

/**
 * Asks the shop to cancel. The same `cancelId` again does nothing. The caller holds the order's lock.
 * @throws Refusal ORDER_NOT_CANCELLABLE, REFUND_QUANTITY, CANCEL_ASKED while another request waits, INVALID_INPUT for another order's id
 */
export async function askToCancel(ctx: ShopperContext, tx: Transaction, order: LockedOrder, input: CancelPaidInput): Promise<void> {
  const { cancelId: id, lines } = input;
  const earlier = await tx.cancelRequest.findUnique({ where: { id }, select: { orderId: true } });
  if (earlier?.orderId === order.id) return;
  if (earlier !== null) throw new Refusal('INVALID_INPUT');
  const open = order.fulfilmentStatus === 'none' || order.fulfilmentStatus === 'partially_shipped';
  if (order.paymentStatus !== 'paid' || !open) throw new Refusal('ORDER_NOT_CANCELLABLE');
  if ((await tx.cancelRequest.count({ where: { orderId: order.id, state: 'asked' } })) > 0) throw new Refusal('CANCEL_ASKED');
  const facts = await readRefundable(tx, order.id);
  const left = new Map(facts.lines.map((line) => [line.id, cancellable(line)]));
  if (lines.some(({ orderLineId, quantity }) => quantity > (left.get(orderLineId) ?? 0))) throw new Refusal('REFUND_QUANTITY');
  if ([...left.values()].every((quantity) => quantity === 0)) throw new Refusal('ORDER_NOT_CANCELLABLE');
  const dueAt = new Date(ctx.now().getTime() + answerHours * 3_600_000);
  const asked = lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity }));
  await tx.cancelRequest.create({ data: { id, orderId: order.id, lines: asked, askedAt: ctx.now(), dueAt } });
  await setTimer(tx, 'cancel_request', id, dueAt);
  await recordEvent(ctx, tx, order.id, { type: 'cancel_asked', data: { requestId: id } });
  const event = { topic: 'order.cancel_asked', aggregate: 'order', aggregateId: order.id, data: { number: order.number } } as const;
  await recordDomainEvent(ctx, tx, { ...event, merchantId: order.merchantId });
  await tellMembers(ctx, tx, order.merchantId, { kind: 'cancel_asked', subjectId: id });
}
