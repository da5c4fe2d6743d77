import type { Context } from '@/lib/domain/context';
import { fen } from '@/lib/shared/money';
import { type AttemptRef, channels, type PaymentProviders } from './provider';
import { type Settled, settleNow } from './settle';
import { providerOf } from './silent-provider';

export type AttemptRow = {
  readonly id: string;
  readonly provider: string;
  readonly channel: string;
  readonly outTradeNo: string;
  readonly amount: bigint;
  readonly expiresAt: Date;
  readonly tradeNo: string | null;
};
export const attemptFields = {
  id: true,
  provider: true,
  channel: true,
  outTradeNo: true,
  amount: true,
  expiresAt: true,
  tradeNo: true,
} as const;
export const attemptRef = ({ id, outTradeNo, channel, amount, expiresAt, tradeNo }: AttemptRow): AttemptRef => ({
  id,
  outTradeNo,
  expiresAt,
  tradeNo,
  channel: channels.find((one) => one === channel) ?? 'none',
  amount: fen(amount),
});

/** Asks the provider for the trade and settles on the answer. `unknown`: nothing was learnt, nothing changed. */
export async function askProvider(ctx: Context, providers: PaymentProviders, attempt: AttemptRow): Promise<Settled | 'unknown'> {
  const answer = await providerOf(providers, attempt.provider).query(attemptRef(attempt));
  const at = ctx.now();
  await ctx.db.paymentAttempt.update({
    where: { id: attempt.id },
    data: answer.kind === 'ok' ? { lastQueryAt: at, answeredAt: at } : { lastQueryAt: at },
  });
  if (answer.kind === 'ok') return settleNow(ctx, attempt.id, answer.value);
  ctx.log.warn({ attemptId: attempt.id, answer }, 'payment query without an answer');
  return 'unknown';
}
