import type { StaffContext } from '@/lib/domain/context';
import { openAt } from './invitation-rules';

/** Who works for the shop, longest first, who is asked to, and whether they must have a second factor. A shop has tens of people, not thousands. */
export async function listStaff(ctx: StaffContext) {
  const { merchantId } = ctx.actor;
  const [members, invitations, shop] = await Promise.all([
    ctx.db.membership.findMany({
      where: { merchantId },
      orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
      select: {
        userId: true,
        role: true,
        createdAt: true,
        user: { select: { name: true, email: true, twoFactor: { select: { enabledAt: true } } } },
      },
    }),
    ctx.db.staffInvitation.findMany({
      where: { merchantId, ...openAt(ctx.now()) },
      orderBy: { createdAt: 'desc' },
      select: { id: true, email: true, role: true, createdAt: true, expiresAt: true },
    }),
    ctx.db.merchant.findUniqueOrThrow({ where: { id: merchantId }, select: { requiresTwoFactor: true } }),
  ]);
  const shown = members.map(({ user: { twoFactor, ...user }, ...member }) => ({
    ...member,
    ...user,
    twoFactor: (twoFactor?.enabledAt ?? null) !== null,
  }));
  return { members: shown, invitations, ...shop };
}
