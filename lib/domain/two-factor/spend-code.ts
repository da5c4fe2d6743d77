import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { readRecoveryCode } from './recovery-codes';
import { stepOf } from './totp';
import type { Vault } from './vault';

const digits = /^\d{6}$/;

/** A code of a step counts once, and none of an earlier step after it: of two at once, one waits and finds its step used. */
async function spendTotp(ctx: Context, tx: Transaction, vault: Vault, userId: string, code: string): Promise<boolean> {
  const found = await tx.twoFactor.findFirst({ where: { userId, enabledAt: { not: null } }, select: { secret: true } });
  if (found?.secret === null || found === null) return false;
  const step = stepOf(vault.open(found.secret, userId), code, ctx.now());
  if (step === null) return false;
  const { count } = await tx.twoFactor.updateMany({
    where: { userId, secret: found.secret, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

async function spendRecoveryCode(ctx: Context, tx: Transaction, vault: Vault, userId: string, code: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, digest: vault.digest(code, userId), usedAt: null },
    data: { usedAt: ctx.now() },
  });
  return count === 1;
}

/** Spends what somebody typed as their second factor. @returns what it was, null when it is worth nothing (any more) */
export async function spendCode(
  ctx: Context,
  tx: Transaction,
  vault: Vault,
  { userId, typed }: { readonly userId: string; readonly typed: string },
): Promise<'totp' | 'recovery' | null> {
  const code = typed.replaceAll(/\s/g, '');
  if (digits.test(code)) return (await spendTotp(ctx, tx, vault, userId, code)) ? 'totp' : null;
  const recovery = readRecoveryCode(typed);
  return recovery !== null && (await spendRecoveryCode(ctx, tx, vault, userId, recovery)) ? 'recovery' : null;
}
