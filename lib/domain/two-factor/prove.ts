import type { ShopperContext } from '@/lib/domain/context';
import { checkPassword } from '@/lib/domain/accounts/password';
import { Refusal } from '@/lib/shared/refusal';
import { spendCode } from './spend-code';
import type { Vault } from './vault';

export type Proof = { readonly password: string };

/**
 * Makes sure that it is the person and not somebody at their open browser: by a code, which is used up, or by their password. On its own,
 * before the change: comparing a password takes too long to hold locks for.
 * @throws Refusal PROOF_WRONG
 */
export async function prove(ctx: ShopperContext, vault: Vault, { password }: Proof): Promise<void> {
  const { userId } = ctx.actor;
  if ((await ctx.db.$transaction((tx) => spendCode(ctx, tx, vault, { userId, typed: password }))) !== null) return;
  const user = await ctx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } });
  if (!(await checkPassword(user.passwordHash, password))) throw new Refusal('PROOF_WRONG', {}, 'password');
}
