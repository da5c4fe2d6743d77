import type { Context } from '@/lib/domain/context';

/** Alipay takes partial refunds of one trade one after another, at least three seconds apart. */
const gapMs = 3000;
/** Longer than any call takes: a worker that died in the middle holds the others up no longer. */
const longestMs = 60_000;

/** Takes the turn to send a refund of a payment. @returns null when it is ours, else when to come again */
export async function takeTurn(ctx: Context, attemptId: string): Promise<Date | null> {
  const now = ctx.now();
  const { count } = await ctx.db.paymentAttempt.updateMany({
    where: { id: attemptId, OR: [{ refundingUntil: null }, { refundingUntil: { lte: now } }] },
    data: { refundingUntil: new Date(now.getTime() + longestMs) },
  });
  if (count === 1) return null;
  const { refundingUntil } = await ctx.db.paymentAttempt.findUniqueOrThrow({ where: { id: attemptId }, select: { refundingUntil: true } });
  return new Date(Math.max(refundingUntil?.getTime() ?? 0, now.getTime() + 1000));
}

/** The answer is there, or there is none: the next may be sent after the gap. */
export async function endTurn(ctx: Context, attemptId: string): Promise<void> {
  await ctx.db.paymentAttempt.update({ where: { id: attemptId }, data: { refundingUntil: new Date(ctx.now().getTime() + gapMs) } });
}
