import type { Context } from '@/lib/domain/context';
import { enqueue } from '@/lib/domain/outbox';
import { endAttempts } from '@/lib/domain/payments/end-attempts';
import type { PaymentProvider } from '@/lib/domain/payments/provider';
import { graceMs } from '@/lib/domain/payments/settle';
import { closeGroup } from './close-group';

/**
 * The job order.expire: closes a group that wasn't paid in time, in the order ask → close there → release here.
 * While the provider can't say, the stock stays held and the job comes back.
 */
export async function expireGroup(ctx: Context, provider: PaymentProvider, groupId: string): Promise<'closed' | 'later' | 'nothing'> {
  const group = await ctx.db.orderGroup.findUnique({
    where: { id: groupId },
    select: { expiresAt: true, orders: { where: { paymentStatus: 'unpaid' }, select: { id: true } } },
  });
  if (group === null || group.orders.length === 0) return 'nothing';
  const comeBack = async (runAt: Date) => {
    await enqueue(ctx.db, 'order.expire', { groupId }, { key: `order.expire:${groupId}`, runAt, requestId: ctx.requestId });
    return 'later' as const;
  };
  if (ctx.now() < group.expiresAt) return comeBack(group.expiresAt);
  const ended = await endAttempts(ctx, provider, groupId);
  if (ended === 'paid') return 'nothing';
  // An unopened link can be opened until its expiry by the provider's clock.
  if (ended === 'never_opened')
    return comeBack(new Date(Math.max(group.expiresAt.getTime() + graceMs + 1000, ctx.now().getTime() + 30_000)));
  if (ended === 'unknown') return comeBack(new Date(ctx.now().getTime() + 60_000));
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "OrderGroup" where "id" = ${groupId}::uuid for update`;
    const open = await tx.paymentAttempt.count({ where: { groupId, status: 'pending' } });
    if (open === 0) await closeGroup(ctx, tx, groupId, 'expired');
  });
  return 'closed';
}
