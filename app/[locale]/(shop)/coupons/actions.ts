'use server';

import { claimByCode, claimCoupon } from '@/lib/domain/promotions/claim-coupon';
import { claimCouponInput, couponCodeInput } from '@/lib/domain/promotions/inputs';
import { shopperAction } from '@/lib/web/action';
import { limit } from '@/lib/web/rate-limit';

export const claimCouponAction = shopperAction(claimCouponInput, async (ctx, input) => {
  await claimCoupon(ctx, input);
  return { message: 'couponClaimed' };
});

/** A code at checkout or in the wallet. Guessing codes is slow. */
export const claimByCodeAction = shopperAction(couponCodeInput, async (ctx, input) => {
  await limit('coupon_code', ctx.actor.userId);
  await claimByCode(ctx, input);
  return { message: 'couponClaimed' };
});
