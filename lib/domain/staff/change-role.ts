import { mayGive } from '@/lib/domain/access';
import type { StaffContext, StaffRole } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import { lockMember } from './lock-member';

/**
 * Gives a member another role; it holds with their next request.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, ROLE_NOT_YOURS, LAST_OWNER
 */
export async function changeRole(
  ctx: StaffContext,
  { userId, role }: { readonly userId: string; readonly role: StaffRole },
): Promise<void> {
  const { merchantId } = ctx.actor;
  if (!mayGive(ctx.actor.role, role)) throw new Refusal('ROLE_NOT_YOURS', {}, 'role');
  await ctx.db.$transaction(async (tx) => {
    const current = await tx.membership.findUnique({ where: { userId_merchantId: { userId, merchantId } }, select: { role: true } });
    if (current?.role === role) return;
    const before = await lockMember(ctx, tx, userId);
    await tx.membership.update({ where: { userId_merchantId: { userId, merchantId } }, data: { role } });
    await writeAudit(ctx, tx, {
      action: 'staff.role',
      entity: 'staff',
      entityId: userId,
      before: { name: before.name, role: before.role },
      after: { name: before.name, role },
    });
  });
}
