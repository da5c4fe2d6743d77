import type { ShopperContext } from '@/lib/domain/context';
import { type Proof, prove } from './prove';
import { tellSecurity } from './tell-security';
import type { Vault } from './vault';

/** Sign-ins ask for no code any more; the recovery codes are gone. Off twice is off once. @throws Refusal PROOF_WRONG */
export async function turnOff(ctx: ShopperContext, vault: Vault, proof: Proof): Promise<void> {
  const { userId } = ctx.actor;
  await prove(ctx, vault, proof);
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where "id" = ${userId}::uuid for update`;
    const { count } = await tx.twoFactor.deleteMany({ where: { userId, enabledAt: { not: null } } });
    if (count === 0) return;
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tellSecurity(ctx, tx, 'two_factor_off');
  });
}
