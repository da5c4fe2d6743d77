import { z } from 'zod';
import { requiredText } from '@/lib/shared/text';
import { walletStates } from './views';

export const claimCouponInput = z.object({ couponId: z.uuid() });
export type ClaimCouponInput = z.output<typeof claimCouponInput>;

/** A code as it is typed: letters and digits, in whatever case. */
export const couponCode = requiredText(32).transform((value) => value.toUpperCase());
export const couponCodeInput = z.object({ code: couponCode });
export type CouponCodeInput = z.output<typeof couponCodeInput>;

/** The wallet's address: `?state=`. */
export const walletInput = z.object({ state: z.enum(walletStates).catch('usable') });
