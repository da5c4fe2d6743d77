import type { Transaction } from '@/lib/db/client';
import type { ShopperContext } from '@/lib/domain/context';
import { writeAuditOf } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import { hashToken, openAt } from './invitation-rules';

/**
 * The token came to the mailbox, so it proves it: the account of that address is verified by it, and an account without an address
 * (from an outside sign-in) takes it as its own.
 */
async function proveMailbox(ctx: ShopperContext, tx: Transaction, email: string): Promise<void> {
  const { userId } = ctx.actor;
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, emailVerifiedAt: true } });
  if (user.email === email) {
    if (user.emailVerifiedAt === null) await tx.user.update({ where: { id: userId }, data: { emailVerifiedAt: ctx.now() } });
    return;
  }
  if (user.email !== null || (await tx.user.count({ where: { email } })) > 0) throw new Refusal('INVITATION_OTHER');
  await tx.user.update({ where: { id: userId }, data: { email, emailVerifiedAt: ctx.now() } });
}

/**
 * Joins the shop by an invitation, which is used up. Who works there already keeps their role.
 * @throws Refusal INVITATION_OVER, INVITATION_OTHER (the account has another address)
 */
export async function acceptInvitation(ctx: ShopperContext, { token }: { readonly token: string }): Promise<{ merchantId: string }> {
  const { userId } = ctx.actor;
  return ctx.db.$transaction(async (tx) => {
    const [invitation] = await tx.staffInvitation.updateManyAndReturn({
      where: { tokenHash: hashToken(token), ...openAt(ctx.now()), merchant: { status: 'active' } },
      data: { acceptedAt: ctx.now(), acceptedBy: userId },
      select: { id: true, merchantId: true, email: true, role: true },
    });
    if (invitation === undefined) throw new Refusal('INVITATION_OVER');
    const { id, merchantId, email, role } = invitation;
    await proveMailbox(ctx, tx, email);
    await tx.membership.createMany({ data: [{ userId, merchantId, role, createdAt: ctx.now() }], skipDuplicates: true });
    await writeAuditOf(ctx, tx, [merchantId], { action: 'staff.join', entity: 'invitation', entityId: id, after: { email, role } });
    return { merchantId };
  });
}
