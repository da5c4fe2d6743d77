'use server';

import { acceptInvitation } from '@/lib/domain/staff/accept-invitation';
import { acceptInput } from '@/lib/domain/staff/inputs';
import { shopperAction } from '@/lib/web/action';
import { limit } from '@/lib/web/rate-limit';
import { keepWorkplace } from '@/lib/web/workplace';

/** Joins, and goes to work in that shop. */
export const acceptInvitationAction = shopperAction(acceptInput, async (ctx, input) => {
  await limit('accept_user', ctx.actor.userId);
  const { merchantId } = await acceptInvitation(ctx, input);
  await keepWorkplace(merchantId);
  return { redirectTo: '/admin' };
});
