import type { Context } from '@/lib/domain/context';
import { endAttempts } from '@/lib/domain/payments/end-attempts';
import { payNothing } from '@/lib/domain/payments/pay-nothing';
import type { PaymentProviders } from '@/lib/domain/payments/provider';
import { graceMs } from '@/lib/domain/payments/settle';
import { closeGroup } from './close-group';

/** Money that a person looks at keeps the order open: how often to look again. */
const reviewMs = 3_600_000;

/**
 * The timer close_unpaid: closes a group that wasn't paid in time, in the order ask → close there → release here.
 * While the provider can't say, the stock stays held. A group that costs nothing is paid instead, whenever this comes.
 * @returns when to come again; null when nothing is left to close
 */
export async function expireGroup(ctx: Context, providers: PaymentProviders, groupId: string): Promise<Date | null> {
  const group = await ctx.db.orderGroup.findUnique({
    where: { id: groupId },
    select: { payable: true, expiresAt: true, orders: { where: { paymentStatus: 'unpaid', payOnDelivery: false }, select: { id: true } } },
  });
  if (group === null || group.orders.length === 0) return null;
  if (group.payable === 0n) {
    await payNothing(ctx, groupId);
    return null;
  }
  if (ctx.now() < group.expiresAt) return group.expiresAt;
  const ended = await endAttempts(ctx, providers, groupId);
  if (ended === 'paid') return null;
  // An unopened link can be opened until its expiry by the provider's clock.
  if (ended === 'never_opened') return new Date(Math.max(group.expiresAt.getTime() + graceMs + 1000, ctx.now().getTime() + 30_000));
  if (ended === 'review') return new Date(ctx.now().getTime() + reviewMs);
  if (ended === 'unknown') return new Date(ctx.now().getTime() + 60_000);
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "OrderGroup" where "id" = ${groupId}::uuid for update`;
    // A new attempt may have been opened meanwhile.
    if ((await tx.paymentAttempt.count({ where: { groupId, status: 'pending' } })) > 0) return new Date(ctx.now().getTime() + 60_000);
    await closeGroup(ctx, tx, groupId, 'expired');
    return null;
  });
}
