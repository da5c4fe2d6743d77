'use server';

import { saveCouponInput, saveFlashSaleInput, savePromotionInput } from '@/lib/domain/promotions/manage-inputs';
import { saveCoupon } from '@/lib/domain/promotions/save-coupon';
import { saveFlashSale } from '@/lib/domain/promotions/save-flash-sale';
import { savePromotion } from '@/lib/domain/promotions/save-promotion';
import { staffAction } from '@/lib/web/action';

export const savePromotionAction = staffAction('promotions.write', savePromotionInput, async (ctx, input) => {
  const { id } = await savePromotion(ctx, input);
  return input.id === undefined ? { redirectTo: `/admin/promotions/${id}` } : { message: 'saved' };
});

export const saveCouponAction = staffAction('promotions.write', saveCouponInput, async (ctx, input) => {
  const { id } = await saveCoupon(ctx, input);
  return input.id === undefined ? { redirectTo: `/admin/promotions/coupons/${id}` } : { message: 'saved' };
});

export const saveFlashSaleAction = staffAction('promotions.write', saveFlashSaleInput, async (ctx, input) => {
  const { id } = await saveFlashSale(ctx, input);
  return input.id === undefined ? { redirectTo: `/admin/promotions/flash/${id}` } : { message: 'saved' };
});
