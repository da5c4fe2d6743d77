import type { Transaction } from '@/lib/db/client';
import { mayGive } from '@/lib/domain/access';
import type { StaffContext, StaffRole } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { lockShop } from './lock-shop';

/**
 * A member of the shop whose role is to be ended, with the shop locked.
 * @throws Refusal NOT_FOUND, ROLE_NOT_YOURS, LAST_OWNER
 */
export async function lockMember(ctx: StaffContext, tx: Transaction, userId: string): Promise<{ role: StaffRole; name: string }> {
  const { merchantId } = ctx.actor;
  await lockShop(tx, merchantId);
  // Whoever asks may have lost their own role while they waited.
  const [self, member] = await Promise.all([
    tx.membership.findUnique({ where: { userId_merchantId: { userId: ctx.actor.userId, merchantId } }, select: { role: true } }),
    tx.membership.findUnique({
      where: { userId_merchantId: { userId, merchantId } },
      select: { role: true, user: { select: { name: true } } },
    }),
  ]);
  if (self === null) throw new Refusal('NOT_ALLOWED');
  if (member === null) throw new Refusal('NOT_FOUND');
  if (!mayGive(self.role, member.role)) throw new Refusal('ROLE_NOT_YOURS');
  if (member.role === 'owner' && (await tx.membership.count({ where: { merchantId, role: 'owner' } })) < 2) throw new Refusal('LAST_OWNER');
  return { role: member.role, name: member.user.name };
}
