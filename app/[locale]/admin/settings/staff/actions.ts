'use server';

import { changeRole } from '@/lib/domain/staff/change-role';
import { changeRoleInput, invitationIdInput, inviteInput, removeStaffInput } from '@/lib/domain/staff/inputs';
import { inviteStaff } from '@/lib/domain/staff/invite-staff';
import { removeStaff } from '@/lib/domain/staff/remove-staff';
import { requireTwoFactor } from '@/lib/domain/staff/require-two-factor';
import { revokeInvitation } from '@/lib/domain/staff/revoke-invitation';
import { requireTwoFactorInput } from '@/lib/domain/two-factor/inputs';
import { signInvitation } from '@/lib/keys';
import { staffAction } from '@/lib/web/action';
import { limit } from '@/lib/web/rate-limit';

export const inviteAction = staffAction('staff.write', inviteInput, async (ctx, input) => {
  await limit('invite_shop', ctx.actor.merchantId);
  await inviteStaff(ctx, input, signInvitation);
  return { message: 'invited' };
});

export const withdrawInvitationAction = staffAction('staff.write', invitationIdInput, async (ctx, input) => {
  await revokeInvitation(ctx, input);
  return { message: 'withdrawn' };
});

export const changeRoleAction = staffAction('staff.write', changeRoleInput, async (ctx, input) => {
  await changeRole(ctx, input);
  return { message: 'roleChanged' };
});

/** Who removes themselves is led out. */
export const removeStaffAction = staffAction('staff.write', removeStaffInput, async (ctx, input) => {
  await removeStaff(ctx, input);
  return input.userId === ctx.actor.userId ? { redirectTo: '/account' } : { message: 'removed' };
});

export const requireTwoFactorAction = staffAction('staff.security', requireTwoFactorInput, async (ctx, input) => {
  await requireTwoFactor(ctx, input);
  return { message: 'choicesSaved' };
});
