import { mayGive } from '@/lib/domain/access';
import type { StaffContext, StaffRole } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { enqueueLetter } from '@/lib/domain/notifications/send-letter';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { hashToken, invitationDays, type SignInvitation } from './invitation-rules';
import { lockShop } from './lock-shop';

/**
 * Asks somebody by mail to work for the shop. An open invitation of the same address is withdrawn: its link is worth nothing any more.
 * @throws Refusal NOT_ALLOWED, ROLE_NOT_YOURS, ALREADY_STAFF
 */
export async function inviteStaff(
  ctx: StaffContext,
  { email, role }: { readonly email: string; readonly role: StaffRole },
  sign: SignInvitation,
): Promise<{ id: string }> {
  const { merchantId, userId } = ctx.actor;
  const id = newId(ctx.now().getTime());
  const expiresAt = new Date(ctx.now().getTime() + invitationDays * 86_400_000);
  await ctx.db.$transaction(async (tx) => {
    if (!mayGive(await lockShop(ctx, tx), role)) throw new Refusal('ROLE_NOT_YOURS', {}, 'role');
    if ((await tx.membership.count({ where: { merchantId, user: { email } } })) > 0) throw new Refusal('ALREADY_STAFF', {}, 'email');
    await tx.staffInvitation.updateMany({
      where: { merchantId, email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    await tx.staffInvitation.create({
      data: { id, merchantId, email, role, tokenHash: hashToken(sign(id)), invitedBy: userId, createdAt: ctx.now(), expiresAt },
    });
    await writeAudit(ctx, tx, { action: 'staff.invite', entity: 'invitation', entityId: id, after: { email, role } });
    await enqueueLetter(ctx, tx, { about: 'invitation', invitationId: id });
  });
  return { id };
}
