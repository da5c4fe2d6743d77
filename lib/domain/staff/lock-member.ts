import type { Transaction } from '@/lib/db/client';
import { mayGive } from '@/lib/domain/access';
import type { StaffContext, StaffRole } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { lockShop } from './lock-shop';

type Locked = {
  readonly role: StaffRole;
  readonly name: string;
  /** Of whoever asks, as it is now. */
  readonly ownRole: StaffRole;
};

/**
 * A member of the shop whose role is to be ended, with the shop locked.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, ROLE_NOT_YOURS, LAST_OWNER
 */
export async function lockMember(ctx: StaffContext, tx: Transaction, userId: string): Promise<Locked> {
  const { merchantId } = ctx.actor;
  const ownRole = await lockShop(ctx, tx);
  const member = await tx.membership.findUnique({
    where: { userId_merchantId: { userId, merchantId } },
    select: { role: true, user: { select: { name: true } } },
  });
  if (member === null) throw new Refusal('NOT_FOUND');
  // Everybody may go, or step down.
  if (userId !== ctx.actor.userId && !mayGive(ownRole, member.role)) throw new Refusal('ROLE_NOT_YOURS');
  if (member.role === 'owner' && (await tx.membership.count({ where: { merchantId, role: 'owner' } })) < 2) throw new Refusal('LAST_OWNER');
  return { role: member.role, name: member.user.name, ownRole };
}
