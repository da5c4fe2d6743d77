import type { Context } from '@/lib/domain/context';
import { askProvider, attemptFields, attemptRef } from '@/lib/domain/payments/ask-provider';
import type { PaymentProvider, PaymentProviders } from '@/lib/domain/payments/provider';
import { sendRefund } from '@/lib/domain/payments/send-refund';

/** A provider that has said nothing so often in a row is asked another time. */
const silenceLimit = 3;

const select = {
  id: true,
  kind: true,
  movement: true,
  requestNo: true,
  attempt: { select: attemptFields },
  refund: { select: { id: true, state: true } },
} as const;

type Question = NonNullable<Awaited<ReturnType<typeof questions>>[number]>;
const questions = (ctx: Context, provider: string, day: string, most: number) =>
  ctx.db.reconcileIssue.findMany({
    where: { provider, day: new Date(`${day}T00:00:00Z`), state: 'open', attemptId: { not: null } },
    orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
    take: most,
    select,
  });

const alone = (provider: PaymentProvider): PaymentProviders => new Map([[provider.id, provider]]);

/** A refund that we have asked for and not heard of: asked for again, under its own number. */
async function finishRefund(ctx: Context, provider: PaymentProvider, refundId: string): Promise<string> {
  try {
    await sendRefund(ctx, alone(provider), refundId);
  } catch (error) {
    ctx.log.warn({ error, refundId }, 'refund of the bill is not certain yet');
    return 'unknown';
  }
  const refund = await ctx.db.refund.findUnique({ where: { id: refundId }, select: { state: true } });
  return refund?.state ?? 'unknown';
}

async function ask(ctx: Context, provider: PaymentProvider, { kind, movement, requestNo, attempt, refund }: Question): Promise<string> {
  if (attempt === null) return 'not_ours';
  if (movement === 'payment' || refund === null) return askProvider(ctx, alone(provider), attempt);
  if (kind === 'theirs_only' && refund.state === 'requested') return finishRefund(ctx, provider, refund.id);
  const answer = await provider.queryRefund(attemptRef(attempt), requestNo);
  return answer.kind === 'ok' ? answer.value.kind : 'unknown';
}

/**
 * Asks the provider about a day's open differences; settle() alone writes what its answers mean. Nothing is changed for the bill's sake.
 * @returns how many were asked about
 */
export async function askAbout(ctx: Context, provider: PaymentProvider, day: string, most: number): Promise<number> {
  const open = await questions(ctx, provider.id, day, most);
  let silent = 0;
  let asked = 0;
  for (const issue of open) {
    const answer = await ask(ctx, provider, issue);
    const told = JSON.stringify({ answer, askedAt: ctx.now() });
    await ctx.db.$executeRaw`update "ReconcileIssue" set "detail" = "detail" || ${told}::jsonb where "id" = ${issue.id}::uuid`;
    asked += 1;
    silent = answer === 'unknown' ? silent + 1 : 0;
    if (silent >= silenceLimit) break;
  }
  return asked;
}
