import type { Context, ShopperContext } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';

/** Seconds that a sign-in lasts. */
export const sessionSeconds = 30 * 24 * 3600;

/** Seconds that a sign-in waits for its second factor. */
const awaitsSeconds = 600;

/**
 * The row behind a session's token; its id is the token's `sid`. Of who has a second factor it opens nothing until the code has come
 * (lib/domain/two-factor/finish-sign-in.ts), whichever way they sign in. Who turns it on at this moment is waited for.
 */
export async function startSession(
  ctx: Context,
  userId: string,
  userAgent: string | null,
): Promise<{ sessionId: string; awaitsCode: boolean }> {
  const sessionId = newId(ctx.now().getTime());
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where "id" = ${userId}::uuid for key share`;
    const awaitsCode = (await tx.twoFactor.count({ where: { userId, enabledAt: { not: null } } })) > 0;
    const expiresAt = new Date(ctx.now().getTime() + (awaitsCode ? awaitsSeconds : sessionSeconds) * 1000);
    const agent = userAgent?.slice(0, 300) ?? null;
    await tx.session.create({ data: { id: sessionId, userId, awaitsCode, expiresAt, createdAt: ctx.now(), userAgent: agent } });
    return { sessionId, awaitsCode };
  });
}

type SessionRow = { readonly sessionId: string; readonly userId: string; readonly name: string; readonly email: string | null };

/** Whose session it is, while it lasts. A named statement: every request of who is signed in begins with it. */
export async function findSession({ pool, now }: Pick<Context, 'pool' | 'now'>, sessionId: string): Promise<SessionRow | null> {
  const { rows } = await pool.query<SessionRow>({
    name: 'find-session',
    text: `select s."id" as "sessionId", s."userId", u."name", u."email" from "Session" s join "User" u on u."id" = s."userId"
           where s."id" = $1 and s."revokedAt" is null and not s."awaitsCode" and s."expiresAt" > $2`,
    values: [sessionId, now()],
  });
  return rows[0] ?? null;
}

/** Who WeChat says is before the shopper's browser: it pays inside WeChat for that person. */
export async function keepOpenId(ctx: ShopperContext, { sessionId, openId }: { readonly sessionId: string; readonly openId: string }) {
  await ctx.db.session.updateMany({ where: { id: sessionId, userId: ctx.actor.userId, revokedAt: null }, data: { openId } });
}

/** Null where WeChat hasn't been asked yet. */
export async function readOpenId(ctx: ShopperContext, sessionId: string): Promise<string | null> {
  const session = await ctx.db.session.findFirst({ where: { id: sessionId, userId: ctx.actor.userId }, select: { openId: true } });
  return session?.openId ?? null;
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
    where: { userId: ctx.actor.userId, revokedAt: null, awaitsCode: false, expiresAt: { gt: ctx.now() } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, userAgent: true, createdAt: true },
  });
