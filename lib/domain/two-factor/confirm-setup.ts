import type { ShopperContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { openSetup } from './read-two-factor';
import { writeCodes } from './renew-codes';
import { tellSecurity } from './tell-security';
import { stepOf } from './totp';
import type { Vault } from './vault';

/**
 * The first code of a new secret: from now on every sign-in asks for one. The person's other sessions end, their recovery codes are new.
 * The person is locked, so a sign-in that begins at this moment asks as well (startSession waits).
 * @returns the recovery codes, as nobody can read them again
 * @throws Refusal SETUP_OVER, CODE_WRONG
 */
export async function confirmSetup(
  ctx: ShopperContext,
  vault: Vault,
  { passcode, sessionId }: { readonly passcode: string; readonly sessionId: string },
): Promise<string[]> {
  const { userId } = ctx.actor;
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where "id" = ${userId}::uuid for update`;
    const waiting = await tx.twoFactor.findFirst({
      where: { userId, ...openSetup(ctx.now()) },
      select: { newSecret: true, enabledAt: true },
    });
    const sealed = waiting?.newSecret ?? null;
    if (waiting === null || sealed === null) throw new Refusal('SETUP_OVER');
    const step = stepOf(vault.open(sealed, userId), passcode.replaceAll(/\s/g, ''), ctx.now());
    if (step === null) throw new Refusal('CODE_WRONG', {}, 'passcode');
    await tx.twoFactor.update({
      where: { userId },
      data: { secret: sealed, enabledAt: ctx.now(), lastStep: step, newSecret: null, newSecretAt: null },
    });
    await tx.session.updateMany({ where: { userId, id: { not: sessionId }, revokedAt: null }, data: { revokedAt: ctx.now() } });
    await tellSecurity(ctx, tx, waiting.enabledAt === null ? 'two_factor_on' : 'two_factor_renewed');
    return writeCodes(tx, vault, userId);
  });
}
