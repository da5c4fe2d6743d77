import type { Context } from '@/lib/domain/context';

/** The timer expire_coupon: a claim that nobody used in time. One that is used then comes back as expired. */
export async function expireClaim(ctx: Context, claimId: string): Promise<null> {
  await ctx.db.couponClaim.updateMany({
    where: { id: claimId, state: { in: ['claimed', 'returned'] }, validUntil: { lte: ctx.now() } },
    data: { state: 'expired' },
  });
  return null;
}
