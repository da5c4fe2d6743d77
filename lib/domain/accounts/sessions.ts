import type { Context, ShopperContext } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';

/** Seconds that a sign-in lasts. */
export const sessionSeconds = 30 * 24 * 3600;

/** The row behind a session's token; its id is the token's `sid`. */
export async function startSession(
  ctx: Context,
  userId: string,
  userAgent: string | null,
): Promise<{ sessionId: string; expiresAt: Date }> {
  const expiresAt = new Date(ctx.now().getTime() + sessionSeconds * 1000);
  const sessionId = newId(ctx.now().getTime());
  await ctx.db.session.create({
    data: { id: sessionId, userId, expiresAt, createdAt: ctx.now(), userAgent: userAgent?.slice(0, 300) ?? null },
  });
  return { sessionId, expiresAt };
}

/** Whose session it is, while it lasts. */
export async function findSession(ctx: Pick<Context, 'db' | 'now'>, sessionId: string) {
  const session = await ctx.db.session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: ctx.now() } },
    select: { id: true, userId: true, user: { select: { name: true, email: true } } },
  });
  return session === null ? null : { userId: session.userId, sessionId: session.id, name: session.user.name, email: session.user.email };
}

/** Where the person behind a session may act: the platform, and shops with a role. */
export async function readRoles({ db }: Pick<Context, 'db'>, userId: string) {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: {
      isOperator: true,
      memberships: {
        where: { merchant: { status: 'active' } },
        orderBy: { createdAt: 'asc' },
        select: { role: true, merchant: { select: { slug: true } } },
      },
    },
  });
  return {
    operator: user?.isOperator === true,
    shops: (user?.memberships ?? []).map(({ role, merchant }) => ({ shop: merchant.slug, role })),
  };
}

/** Ends one of the shopper's own sessions, or all but the one named in `except`. Ending it twice is ending it once. */
export async function endSessions(ctx: ShopperContext, which: { readonly id: string } | { readonly except: string }): Promise<number> {
  const id = 'id' in which ? which.id : { not: which.except };
  const ended = await ctx.db.session.updateMany({
    where: { id, userId: ctx.actor.userId, revokedAt: null },
    data: { revokedAt: ctx.now() },
  });
  return ended.count;
}

/** The shopper's open sessions, newest first. */
export const listSessions = (ctx: ShopperContext) =>
  ctx.db.session.findMany({
    where: { userId: ctx.actor.userId, revokedAt: null, expiresAt: { gt: ctx.now() } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, userAgent: true, createdAt: true },
  });
