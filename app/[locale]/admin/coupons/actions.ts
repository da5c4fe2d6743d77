'use server';

import { saveCouponInput } from '@/lib/domain/promotions/manage-inputs';
import { savePlatformCoupon } from '@/lib/domain/promotions/save-coupon';
import { operatorAction } from '@/lib/web/action';

export const savePlatformCouponAction = operatorAction(saveCouponInput, async (ctx, input) => {
  const { id } = await savePlatformCoupon(ctx, input);
  return input.id === undefined ? { redirectTo: `/admin/coupons/${id}` } : { message: 'saved' };
});
