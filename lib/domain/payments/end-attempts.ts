import type { Context } from '@/lib/domain/context';
import { askProvider, attemptFields, attemptRef, type AttemptRow } from './ask-provider';
import type { PaymentProviders } from './provider';
import { settleNow } from './settle';
import { providerOf } from './silent-provider';

/** How a group's open attempts ended: none is open, one was paid, one brought money that a person looks at, the link was never opened, or nobody knows yet. */
export type Ended = 'none_open' | 'paid' | 'review' | 'never_opened' | 'unknown';

async function endAttempt(ctx: Context, providers: PaymentProviders, attempt: AttemptRow): Promise<Ended> {
  const asked = await askProvider(ctx, providers, attempt);
  if (asked === 'closed') return 'none_open';
  if (asked === 'unknown') return 'unknown';
  if (asked === 'review') return 'review';
  if (asked !== 'waiting') return 'paid';
  const closing = await providerOf(providers, attempt.provider).close(attemptRef(attempt));
  if (closing.kind !== 'ok') return 'unknown';
  if (closing.value === 'absent') return 'never_opened';
  if (closing.value === 'closed') {
    await settleNow(ctx, attempt.id, { kind: 'closed' });
    return 'none_open';
  }
  // Paid between the question and the closing.
  const again = await askProvider(ctx, providers, attempt);
  if (again === 'closed') return 'none_open';
  if (again === 'review') return 'review';
  return again === 'waiting' || again === 'unknown' ? 'unknown' : 'paid';
}

/** Ends the group's open attempt the careful way: ask, close it at the provider, believe only the provider's word. */
export async function endAttempts(ctx: Context, providers: PaymentProviders, groupId: string): Promise<Ended> {
  const [reviewed, attempt] = await Promise.all([
    ctx.db.paymentAttempt.count({ where: { groupId, status: 'review' } }),
    ctx.db.paymentAttempt.findFirst({ where: { groupId, status: 'pending' }, select: attemptFields }),
  ]);
  if (reviewed > 0) return 'review';
  return attempt === null ? 'none_open' : endAttempt(ctx, providers, attempt);
}
