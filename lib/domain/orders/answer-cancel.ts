import { z } from 'zod';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { actorName, type Context, type ShopperContext, type StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { readRefundable } from '@/lib/domain/payments/read-refundable';
import { cancellable } from '@/lib/domain/payments/refundable';
import { dropTimer } from '@/lib/domain/timers';
import { Refusal } from '@/lib/shared/refusal';
import type { AnswerCancelInput } from './cancel-inputs';
import { cancelPieces } from './cancel-pieces';
import { type LockedOrder, lockOrder } from './lock-order';
import { recordEvent } from './record-event';

type Options = { readonly autoReceiveDays: number };
const stored = z.array(z.object({ orderLineId: z.string(), quantity: z.number() }));
type Asked = { readonly id: string; readonly order: LockedOrder; readonly lines: z.output<typeof stored> };

/** The request while it waits, with its order's lock: of two who answer, the second is told. */
async function lockAsked(tx: Transaction, id: string, owner: Prisma.OrderWhereInput): Promise<Asked> {
  const found = await tx.cancelRequest.findFirst({ where: { id, order: owner }, select: { orderId: true } });
  if (found === null) throw new Refusal('NOT_FOUND');
  const order = await lockOrder(tx, { id: found.orderId });
  const { state, lines } = await tx.cancelRequest.findUniqueOrThrow({ where: { id }, select: { state: true, lines: true } });
  if (state !== 'asked') throw new Refusal('CANCEL_DECIDED');
  return { id, order, lines: stored.parse(lines) };
}

type End = { readonly state: 'granted' | 'refused' | 'withdrawn' | 'lapsed'; readonly note?: string };
async function end(ctx: Context, tx: Transaction, id: string, { state, note = '' }: End): Promise<void> {
  await tx.cancelRequest.update({ where: { id }, data: { state, note, decidedAt: ctx.now(), decidedBy: actorName(ctx.actor) } });
  await dropTimer(tx, 'cancel_request', id);
}

/** What of the request can still be cancelled: some of it may have shipped since. */
async function stillWanted(tx: Transaction, { order, lines }: Asked) {
  if (order.paymentStatus !== 'paid' || (order.fulfilmentStatus !== 'none' && order.fulfilmentStatus !== 'partially_shipped')) return [];
  const facts = await readRefundable(tx, order.id);
  const asked = new Map(lines.map(({ orderLineId, quantity }) => [orderLineId, quantity]));
  return facts.lines
    .map((line) => ({
      orderLineId: line.id,
      quantity: Math.min(cancellable(line), lines.length === 0 ? line.quantity : (asked.get(line.id) ?? 0)),
    }))
    .filter(({ quantity }) => quantity > 0);
}

async function grant(ctx: Context, tx: Transaction, asked: Asked, options: Options): Promise<boolean> {
  const wanted = await stillWanted(tx, asked);
  if (wanted.length === 0) return false;
  await cancelPieces(ctx, tx, asked.order, { cancelId: asked.id, wanted, reason: 'cancelled' }, options);
  await end(ctx, tx, asked.id, { state: 'granted' });
  return true;
}

/**
 * The shop answers: what of the request hasn't shipped is cancelled and its money is on its way back; or it isn't, and the shopper reads
 * why.
 * @throws Refusal NOT_FOUND, CANCEL_DECIDED, ORDER_NOT_CANCELLABLE when all of it has shipped
 */
export async function answerCancel(ctx: StaffContext, { id, answer, note }: AnswerCancelInput, options: Options): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const asked = await lockAsked(tx, id, { merchantId: ctx.actor.merchantId });
    const { order } = asked;
    if (answer === 'grant') {
      if (!(await grant(ctx, tx, asked, options))) throw new Refusal('ORDER_NOT_CANCELLABLE');
    } else {
      await end(ctx, tx, id, { state: 'refused', note });
      await recordEvent(ctx, tx, order.id, { type: 'cancel_refused', data: { requestId: id, text: note } });
    }
    await writeAudit(ctx, tx, { action: `order.cancel_${answer}`, entity: 'order', entityId: order.id, after: { requestId: id, note } });
  });
}

/**
 * The shopper takes the request back. Twice is once.
 * @throws Refusal NOT_FOUND, CANCEL_DECIDED
 */
export async function withdrawCancel(ctx: ShopperContext, { id }: { readonly id: string }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { order } = await lockAsked(tx, id, { userId: ctx.actor.userId });
    await end(ctx, tx, id, { state: 'withdrawn' });
    await recordEvent(ctx, tx, order.id, { type: 'cancel_withdrawn', data: { requestId: id } });
  });
}

/** The timer cancel_request: nobody answered in time, so it is granted, as far as it hasn't shipped. Twice is once. */
export async function expireCancelRequest(ctx: Context, id: string, options: Options): Promise<null> {
  await ctx.db.$transaction(async (tx) => {
    const waits = await tx.cancelRequest.findFirst({ where: { id, state: 'asked' }, select: { orderId: true } });
    if (waits === null) return;
    const order = await lockOrder(tx, { id: waits.orderId });
    const request = await tx.cancelRequest.findFirst({ where: { id, state: 'asked' }, select: { lines: true } });
    if (request === null) return;
    if (!(await grant(ctx, tx, { id, order, lines: stored.parse(request.lines) }, options))) await end(ctx, tx, id, { state: 'lapsed' });
  });
  return null;
}
