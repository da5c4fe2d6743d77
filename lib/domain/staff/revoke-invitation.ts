import { mayGive } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';

/**
 * Withdraws an invitation; withdrawn twice is withdrawn once.
 * @throws Refusal NOT_FOUND, ROLE_NOT_YOURS, INVITATION_OVER when it was accepted
 */
export async function revokeInvitation(ctx: StaffContext, { id }: { readonly id: string }): Promise<void> {
  const { merchantId } = ctx.actor;
  const invitation = await ctx.db.staffInvitation.findFirst({ where: { id, merchantId } });
  if (invitation === null) throw new Refusal('NOT_FOUND');
  if (!mayGive(ctx.actor.role, invitation.role)) throw new Refusal('ROLE_NOT_YOURS');
  if (invitation.revokedAt !== null) return;
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.staffInvitation.updateMany({
      where: { id, merchantId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    if (count === 0) throw new Refusal('INVITATION_OVER');
    const { email, role } = invitation;
    await writeAudit(ctx, tx, { action: 'staff.withdraw', entity: 'invitation', entityId: id, before: { email, role } });
  });
}
