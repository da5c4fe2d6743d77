import type { Context } from '@/lib/domain/context';
import { attemptFields, attemptRef } from './ask-provider';
import { hearPayment } from './hear-payments';
import { InvalidNotification, type PaymentNotification, type PaymentProvider } from './provider';
import { askRefund } from './send-refund';
import { settle } from './settle';

/** Whether the provider may stop sending. `retry`: it must send again. */
export type NotificationResult = 'accepted' | 'retry';

/** The provider's own answer decides; a notify only makes us ask. Null: nothing certain was learnt. */
async function confirmed(provider: PaymentProvider, notification: PaymentNotification, attempt: Parameters<typeof attemptRef>[0]) {
  const answer = await provider.query(attemptRef(attempt));
  if (answer.kind !== 'ok') return null;
  const claim = notification.evidence;
  if (claim === null) return answer.value;
  const lies = claim.kind === 'paid' && answer.value.kind !== 'paid' && answer.value.kind !== 'closed';
  const differs =
    claim.kind === 'paid' && answer.value.kind === 'paid' && (claim.tradeNo !== answer.value.tradeNo || claim.total !== answer.value.total);
  return lies || differs ? null : answer.value;
}

/** Of no attempt of ours: kept, and told to nobody but the log. */
async function keepUnknown(ctx: Context, provider: PaymentProvider, { eventKey, outTradeNo, raw }: PaymentNotification): Promise<void> {
  const key = { provider_eventKey: { provider: provider.id, eventKey } };
  const event = { provider: provider.id, eventKey, raw: { ...raw }, receivedAt: ctx.now(), result: 'unknown_attempt' };
  await ctx.db.paymentEvent.upsert({ where: key, create: event, update: {} });
  ctx.log.error({ eventKey, outTradeNo }, 'notification for a payment that is not ours');
}

/** Asks the provider what its notification only hints at; the event and its effect are one transaction. */
async function confirmAndSettle(ctx: Context, provider: PaymentProvider, notification: PaymentNotification): Promise<NotificationResult> {
  const { eventKey, outTradeNo } = notification;
  const key = { provider_eventKey: { provider: provider.id, eventKey } };
  const [seen, attempt] = await Promise.all([
    ctx.db.paymentEvent.findUnique({ where: key, select: { processedAt: true } }),
    ctx.db.paymentAttempt.findFirst({ where: { outTradeNo, provider: provider.id }, select: attemptFields }),
  ]);
  if (seen !== null && seen.processedAt !== null) return 'accepted';
  if (attempt === null) {
    await keepUnknown(ctx, provider, notification);
    return 'retry';
  }
  const event = { provider: provider.id, eventKey, attemptId: attempt.id, raw: { ...notification.raw }, receivedAt: ctx.now() };
  // What became of a refund is asked for like the payment itself.
  if (notification.refundNo !== null) await askRefund(ctx, provider, notification.refundNo);
  const evidence = await confirmed(provider, notification, attempt);
  if (evidence === null) {
    await ctx.db.paymentEvent.upsert({ where: key, create: { ...event, result: 'unconfirmed' }, update: { result: 'unconfirmed' } });
    ctx.log.warn({ eventKey, attemptId: attempt.id }, 'notification not confirmed by the provider');
    return 'retry';
  }
  await ctx.db.$transaction(async (tx) => {
    const result = await settle(ctx, tx, attempt.id, evidence);
    const processed = { result, processedAt: ctx.now() };
    await tx.paymentEvent.upsert({ where: key, create: { ...event, ...processed }, update: processed });
  });
  return 'accepted';
}

/**
 * Takes a payment notification: signature and receiver (the provider's adapter), our attempt, then the event and its effect in one
 * transaction. What can mean one thing only is settled as it says, with all that come at the same moment; anything else by the
 * provider's own word, asked by a signed query. A repeated notification changes nothing.
 * Source: docs/payments.md, "Notify".
 */
export async function recordNotification(
  ctx: Context,
  provider: PaymentProvider,
  input: { readonly headers: Headers; readonly rawBody: string },
): Promise<NotificationResult> {
  let notification: PaymentNotification;
  try {
    notification = provider.verifyNotification({ ...input, now: ctx.now() });
  } catch (error) {
    if (!(error instanceof InvalidNotification)) throw error;
    ctx.log.warn({ provider: provider.id, reason: error.message }, 'payment notification refused');
    return 'retry';
  }
  const { evidence, mustConfirm, refundNo } = notification;
  if (mustConfirm || refundNo !== null || evidence?.kind !== 'paid') return confirmAndSettle(ctx, provider, notification);
  const heard = await hearPayment({ ctx, provider: provider.id, notification: { ...notification, evidence } });
  if (heard !== 'unknown') return 'accepted';
  await keepUnknown(ctx, provider, notification);
  return 'retry';
}
