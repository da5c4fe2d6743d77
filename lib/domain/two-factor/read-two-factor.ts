import type { ShopperContext } from '@/lib/domain/context';
import { secretUri } from './totp';
import type { Vault } from './vault';
import type { TwoFactorView } from './views';

const issuer = 'Dianpu';
/** Milliseconds that a new secret waits for its first code. */
const setupMs = 3_600_000;

/** A setup that may still be confirmed at this moment. */
export const openSetup = (now: Date) => ({ newSecretAt: { gt: new Date(now.getTime() - setupMs) } });

/** How the person's second factor stands. */
export async function readTwoFactor(ctx: ShopperContext, vault: Vault): Promise<TwoFactorView> {
  const { userId } = ctx.actor;
  const [found, waiting, codesLeft, user] = await Promise.all([
    ctx.db.twoFactor.findUnique({ where: { userId }, select: { enabledAt: true } }),
    ctx.db.twoFactor.findFirst({ where: { userId, ...openSetup(ctx.now()) }, select: { newSecret: true } }),
    ctx.db.recoveryCode.count({ where: { userId, usedAt: null } }),
    ctx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true } }),
  ]);
  const sealed = waiting?.newSecret ?? null;
  const secret = sealed === null ? null : vault.open(sealed, userId);
  return {
    enabledAt: found?.enabledAt ?? null,
    codesLeft,
    setup:
      secret === null
        ? null
        : { secret: secret.replaceAll(/(.{4})(?=.)/g, '$1 '), uri: secretUri(secret, issuer, user.email ?? user.name) },
  };
}
