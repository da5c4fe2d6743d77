import { sessionSeconds } from '@/lib/domain/accounts/sessions';
import type { Context } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { tellSecurity } from './tell-security';
import { spendCode } from './spend-code';
import type { Vault } from './vault';

const awaiting = (ctx: Context, sessionId: string) => ({
  id: sessionId,
  awaitsCode: true,
  revokedAt: null,
  expiresAt: { gt: ctx.now() },
});

/** Whether sign-ins of this person ask for a second factor. */
export const asksForCode = async ({ db }: Pick<Context, 'db'>, userId: string): Promise<boolean> =>
  (await db.twoFactor.count({ where: { userId, enabledAt: { not: null } } })) > 0;

/** Whose sign-in waits for its code; null when none does (any more). */
export async function findAwaiting(ctx: Context, sessionId: string): Promise<{ readonly userId: string } | null> {
  return ctx.db.session.findFirst({ where: awaiting(ctx, sessionId), select: { userId: true } });
}

/**
 * The second factor of a sign-in: its session opens from now on.
 * @throws Refusal CODE_WRONG, SIGN_IN_OVER
 */
export async function finishSignIn(
  ctx: Context,
  vault: Vault,
  { sessionId, passcode }: { readonly sessionId: string; readonly passcode: string },
): Promise<{ readonly userId: string }> {
  return ctx.db.$transaction(async (tx) => {
    const found = await tx.session.findFirst({ where: awaiting(ctx, sessionId), select: { userId: true } });
    if (found === null) throw new Refusal('SIGN_IN_OVER');
    const { userId } = found;
    const used = await spendCode(ctx, tx, vault, { userId, typed: passcode });
    if (used === null) throw new Refusal('CODE_WRONG', {}, 'passcode');
    const { count } = await tx.session.updateMany({
      where: awaiting(ctx, sessionId),
      data: { awaitsCode: false, expiresAt: new Date(ctx.now().getTime() + sessionSeconds * 1000) },
    });
    if (count === 0) throw new Refusal('SIGN_IN_OVER');
    if (used === 'recovery') await tellSecurity({ ...ctx, actor: { kind: 'shopper', userId } }, tx, 'recovery_used');
    return { userId };
  });
}
