import type { Context } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';

/** What an identity provider says of a person. Only (provider, subject) identifies. */
export type IdentityClaims = {
  readonly provider: string;
  readonly subject: string;
  readonly name: string;
  /** Only one that the provider has verified. */
  readonly email: string | null;
};

/**
 * The account behind an outside identity, made at the first sign-in. An e-mail that another account has is never
 * taken as proof of being that person: they sign in with it first.
 * @throws Refusal EMAIL_TAKEN
 */
export async function signInWithIdentity(ctx: Context, { provider, subject, name, email }: IdentityClaims): Promise<{ userId: string }> {
  const find = () => ctx.db.identity.findUnique({ where: { provider_subject: { provider, subject } }, select: { userId: true } });
  const known = await find();
  if (known !== null) return known;
  if (email !== null && (await ctx.db.user.count({ where: { email } })) > 0) throw new Refusal('EMAIL_TAKEN');
  try {
    const user = await ctx.db.user.create({
      data: {
        name,
        email,
        emailVerifiedAt: email === null ? null : ctx.now(),
        createdAt: ctx.now(),
        identities: { create: { provider, subject, createdAt: ctx.now() } },
      },
      select: { id: true },
    });
    return { userId: user.id };
  } catch (error) {
    // The same first sign-in twice at once: the other one made it.
    const made = await find();
    if (made !== null) return made;
    throw error;
  }
}
