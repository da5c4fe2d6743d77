import type { Context } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { hashPassword } from './password';

type Registration = { readonly email: string; readonly password: string; readonly name: string; readonly locale: string };

/**
 * Makes an account. Two at once with one address make one: the unique index decides.
 * @throws Refusal EMAIL_TAKEN
 */
export async function register(ctx: Context, { email, password, name, locale }: Registration): Promise<{ userId: string }> {
  const passwordHash = await hashPassword(password);
  const [user] = await ctx.db.user.createManyAndReturn({
    data: [{ email, name, locale, passwordHash, createdAt: ctx.now() }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (user === undefined) throw new Refusal('EMAIL_TAKEN', {}, 'email');
  return { userId: user.id };
}
