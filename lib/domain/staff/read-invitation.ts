import type { Context, StaffRole } from '@/lib/domain/context';
import { hashToken, openAt } from './invitation-rules';

export type InvitationView = { readonly name: string; readonly nameEn: string; readonly role: StaffRole; readonly email: string };

/** What an invitation asks for; null when it is over, or there never was one. */
export async function readInvitation(ctx: Context, token: string): Promise<InvitationView | null> {
  const found = await ctx.db.staffInvitation.findFirst({
    where: { tokenHash: hashToken(token), ...openAt(ctx.now()), merchant: { status: 'active' } },
    select: { role: true, email: true, merchant: { select: { name: true, nameEn: true } } },
  });
  return found === null ? null : { ...found.merchant, role: found.role, email: found.email };
}
