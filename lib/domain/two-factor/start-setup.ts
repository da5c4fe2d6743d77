import type { ShopperContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { type Proof, prove } from './prove';
import { newSecret } from './totp';
import type { Vault } from './vault';

/**
 * Makes a new secret, which waits for its first code. Where there is one already, it holds until then, and only who proves to be the person
 * may have another.
 * @throws Refusal PROOF_WRONG
 */
export async function startSetup(ctx: ShopperContext, vault: Vault, proof: Proof | null): Promise<void> {
  const { userId } = ctx.actor;
  const fresh = { newSecret: vault.seal(newSecret(), userId), newSecretAt: ctx.now() };
  if (proof !== null) await prove(ctx, vault, proof);
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where "id" = ${userId}::uuid for update`;
    const { count } = await tx.twoFactor.updateMany({ where: { userId, enabledAt: null }, data: fresh });
    if (count === 1) return;
    if ((await tx.twoFactor.count({ where: { userId } })) === 0) {
      await tx.twoFactor.create({ data: { userId, ...fresh } });
      return;
    }
    if (proof === null) throw new Refusal('PROOF_WRONG', {}, 'password');
    await tx.twoFactor.update({ where: { userId }, data: fresh });
  });
}

/** Gives a setup up; what held before holds on. */
export async function dropSetup(ctx: ShopperContext): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.$transaction([
    ctx.db.twoFactor.deleteMany({ where: { userId, enabledAt: null } }),
    ctx.db.twoFactor.updateMany({ where: { userId }, data: { newSecret: null, newSecretAt: null } }),
  ]);
}
