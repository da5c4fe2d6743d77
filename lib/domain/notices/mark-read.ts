import type { z } from 'zod';
import type { StaffContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import type { chooseNoticesInput, openNoticeInput, readAllInput } from './inputs';
import { kindsFor } from './kinds';
import { noticeData, noticeKinds, noticePath } from './views';

/**
 * The member has read a notice. @returns the page that it is about
 * @throws Refusal NOT_FOUND when it is another shop's, or nothing for the role
 */
export async function openNotice(ctx: StaffContext, { id }: z.output<typeof openNoticeInput>): Promise<string> {
  const { merchantId, userId, role } = ctx.actor;
  const notice = await ctx.db.notice.findFirst({ where: { id, merchantId, kind: { in: kindsFor(role) } } });
  const kind = noticeKinds.find((one) => one === notice?.kind);
  if (notice === null || kind === undefined) throw new Refusal('NOT_FOUND');
  await ctx.db.noticeRead.createMany({ data: [{ noticeId: id, userId }], skipDuplicates: true });
  return noticePath({ ...noticeData.parse(notice.data), kind });
}

/** The member has read everything up to a notice; what came after it stays unread. */
export async function readAll(ctx: StaffContext, { upTo }: z.output<typeof readAllInput>): Promise<void> {
  const { merchantId, userId } = ctx.actor;
  await ctx.db.$executeRaw`
    insert into "NoticeReader" as r ("userId", "merchantId", "readTo")
    values (${userId}::uuid, ${merchantId}::uuid, least(${BigInt(upTo)}, (select coalesce(max("seq"), 0) from "Notice" where "merchantId" = ${merchantId}::uuid)))
    on conflict ("userId", "merchantId") do update set "readTo" = greatest(r."readTo", excluded."readTo")`;
}

/** What the member wants to be told from now on. */
export async function chooseNotices(ctx: StaffContext, { 'kinds[]': wanted }: z.output<typeof chooseNoticesInput>): Promise<void> {
  const { userId, merchantId, role } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    await tx.noticeChoice.deleteMany({ where: { userId, merchantId } });
    await tx.noticeChoice.createMany({ data: kindsFor(role).map((kind) => ({ userId, merchantId, kind, wanted: wanted.includes(kind) })) });
  });
}
