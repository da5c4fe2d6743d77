import { mayGive } from '@/lib/domain/access';
import { type StaffContext, type StaffRole, staffRoles } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import { lockMember } from './lock-member';

/**
 * Gives a member another role; it holds with their next request. Their open invitations to roles that they may not give any more are withdrawn.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, ROLE_NOT_YOURS, LAST_OWNER
 */
export async function changeRole(
  ctx: StaffContext,
  { userId, role }: { readonly userId: string; readonly role: StaffRole },
): Promise<void> {
  const { merchantId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    const current = await tx.membership.findUnique({ where: { userId_merchantId: { userId, merchantId } }, select: { role: true } });
    if (current?.role === role) return;
    const { ownRole, name, role: earlier } = await lockMember(ctx, tx, userId);
    if (!mayGive(ownRole, role)) throw new Refusal('ROLE_NOT_YOURS', {}, 'role');
    await tx.membership.update({ where: { userId_merchantId: { userId, merchantId } }, data: { role } });
    const beyond = staffRoles.filter((given) => !mayGive(role, given));
    await tx.staffInvitation.updateMany({
      where: { merchantId, invitedBy: userId, role: { in: beyond }, acceptedAt: null, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    await writeAudit(ctx, tx, {
      action: 'staff.role',
      entity: 'staff',
      entityId: userId,
      before: { name, role: earlier },
      after: { name, role },
    });
  });
}
