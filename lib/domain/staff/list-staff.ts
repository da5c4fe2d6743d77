import type { StaffContext } from '@/lib/domain/context';
import { openAt } from './invitation-rules';

/** Who works for the shop, longest first, and who is asked to. A shop has tens of people, not thousands. */
export async function listStaff(ctx: StaffContext) {
  const { merchantId } = ctx.actor;
  const [members, invitations] = await Promise.all([
    ctx.db.membership.findMany({
      where: { merchantId },
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
      select: { userId: true, role: true, createdAt: true, user: { select: { name: true, email: true } } },
    }),
    ctx.db.staffInvitation.findMany({
      where: { merchantId, ...openAt(ctx.now()) },
      orderBy: { createdAt: 'desc' },
      select: { id: true, email: true, role: true, createdAt: true, expiresAt: true },
    }),
  ]);
  return { members: members.map(({ user, ...member }) => ({ ...member, ...user })), invitations };
}
