import type { Context } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { checkPassword } from './password';

/**
 * Who has this e-mail and password. An unknown e-mail takes as long and says the same as a wrong password.
 * @throws Refusal WRONG_CREDENTIALS
 */
export async function signIn(
  ctx: Context,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<{ userId: string }> {
  const user = await ctx.db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  if (!(await checkPassword(user?.passwordHash ?? null, password)) || user === null) throw new Refusal('WRONG_CREDENTIALS');
  return { userId: user.id };
}
