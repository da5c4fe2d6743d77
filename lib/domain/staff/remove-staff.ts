import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { lockMember } from './lock-member';

/**
 * Ends somebody's work for the shop, or one's own: their next request finds no console. What they had invited is withdrawn.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, ROLE_NOT_YOURS, LAST_OWNER
 */
export async function removeStaff(ctx: StaffContext, { userId }: { readonly userId: string }): Promise<void> {
  const { merchantId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    const { role, name } = await lockMember(ctx, tx, userId);
    await tx.membership.delete({ where: { userId_merchantId: { userId, merchantId } } });
    await tx.staffInvitation.updateMany({
      where: { merchantId, invitedBy: userId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    await writeAudit(ctx, tx, { action: 'staff.remove', entity: 'staff', entityId: userId, before: { name, role } });
  });
}
