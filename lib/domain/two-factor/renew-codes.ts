import type { Transaction } from '@/lib/db/client';
import type { ShopperContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { type Proof, prove } from './prove';
import { newRecoveryCodes, readRecoveryCode } from './recovery-codes';
import { tellSecurity } from './tell-security';
import type { Vault } from './vault';

/** Ten new codes in the place of all earlier ones. @returns them, as nobody can read them again */
export async function writeCodes(tx: Transaction, vault: Vault, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, digest: vault.digest(readRecoveryCode(code) ?? '', userId) })),
  });
  return codes;
}

/** @throws Refusal PROOF_WRONG, TWO_FACTOR_OFF */
export async function renewCodes(ctx: ShopperContext, vault: Vault, proof: Proof): Promise<string[]> {
  const { userId } = ctx.actor;
  await prove(ctx, vault, proof);
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where "id" = ${userId}::uuid for update`;
    if ((await tx.twoFactor.count({ where: { userId, enabledAt: { not: null } } })) === 0) throw new Refusal('TWO_FACTOR_OFF');
    await tellSecurity(ctx, tx, 'codes_renewed');
    return writeCodes(tx, vault, userId);
  });
}
