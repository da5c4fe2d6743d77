'use server';

import { applyForShop, withdrawApplication } from '@/lib/domain/merchants/apply-for-shop';
import { applicationIdInput, applyInput } from '@/lib/domain/merchants/inputs';
import { shopperAction } from '@/lib/web/action';
import { limit } from '@/lib/web/rate-limit';

export const applyAction = shopperAction(applyInput, async (ctx, input) => {
  await limit('apply_user', ctx.actor.userId);
  await applyForShop(ctx, input);
  return { redirectTo: '/open-shop' };
});

export const withdrawAction = shopperAction(applicationIdInput, async (ctx, input) => {
  await withdrawApplication(ctx, input);
  return { redirectTo: '/open-shop' };
});
