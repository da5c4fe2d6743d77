import type { Context, StaffContext } from '@/lib/domain/context';
import type { ListNoticesInput } from './inputs';
import { kindsFor, wantedKinds } from './kinds';
import { mostUnread, noticeData, type NoticeKind, noticeKinds, type NoticeView } from './views';

type Reader = Pick<Context, 'db' | 'pool'> & { readonly actor: StaffContext['actor'] };
type Row = Pick<NoticeView, 'id' | 'seq' | 'at' | 'unread'> & { readonly kind: string; readonly data: unknown };

const pageSize = 30;

const unread = `n."seq" > coalesce((select r."readTo" from "NoticeReader" r where r."userId" = $2 and r."merchantId" = $1), 0)
  and not exists (select 1 from "NoticeRead" d where d."noticeId" = n."id" and d."userId" = $2)`;
const own = `"Notice" n where n."merchantId" = $1 and n."kind" = any($3::text[])`;

async function wanted({ db, actor }: Reader): Promise<NoticeKind[]> {
  const { userId, merchantId, role } = actor;
  return wantedKinds(role, await db.noticeChoice.findMany({ where: { userId, merchantId }, select: { kind: true, wanted: true } }));
}

const viewOf = ({ data, kind, ...row }: Row): NoticeView => ({
  ...noticeData.parse(data),
  ...row,
  kind: noticeKinds.find((one) => one === kind) ?? 'order_paid',
});

/** How many notices the member has not read, at most `mostUnread`. */
export async function countUnread(ctx: Reader): Promise<number> {
  const { userId, merchantId } = ctx.actor;
  const text = `select count(*)::int as "count" from (select 1 from ${own} and ${unread} limit ${mostUnread}) n`;
  const { rows } = await ctx.pool.query<{ count: number }>({
    name: 'notices-unread',
    text,
    values: [merchantId, userId, await wanted(ctx)],
  });
  return rows[0]?.count ?? 0;
}

/** The newest that the member has not read; null when there is none. */
export async function newestUnread(ctx: Reader): Promise<NoticeView | null> {
  const { notices } = await listNotices(ctx, { show: 'unread' });
  return notices[0] ?? null;
}

/** The member's notices, newest first, 30 a page; `next` is the `before` of the following page. */
export async function listNotices(
  ctx: Reader,
  { show, before }: ListNoticesInput,
): Promise<{ readonly notices: readonly NoticeView[]; readonly next: string | null }> {
  const { userId, merchantId } = ctx.actor;
  const { rows } = await ctx.pool.query<Row>({
    name: `notices-list-${show}`,
    text: `select n."id", n."seq"::text as "seq", n."kind", n."data", n."at", (${unread}) as "unread" from ${own}
      and ($4::bigint is null or n."seq" < $4) ${show === 'unread' ? `and ${unread}` : ''} order by n."seq" desc limit ${pageSize + 1}`,
    values: [merchantId, userId, await wanted(ctx), before ?? null],
  });
  const notices = rows.slice(0, pageSize).map(viewOf);
  return { notices, next: rows.length > pageSize ? (notices.at(-1)?.seq ?? null) : null };
}

/** The kinds that the member's role may see, and which of them they want. */
export async function noticeChoices(ctx: StaffContext): Promise<{ readonly seen: NoticeKind[]; readonly wanted: NoticeKind[] }> {
  return { seen: kindsFor(ctx.actor.role), wanted: await wanted(ctx) };
}
