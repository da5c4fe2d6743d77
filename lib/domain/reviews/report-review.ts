import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import type { ReportReviewInput } from './inputs';

/**
 * Asks the platform to hide a review, with the reason. It stays on the page until the platform has decided.
 * @throws Refusal NOT_FOUND also for another shop's and for one that is hidden, ALREADY_REPORTED
 */
export async function reportReview(ctx: StaffContext, { id, reason }: ReportReviewInput): Promise<void> {
  const { merchantId, userId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    // Who hides it, and who reports it too, waits.
    const found = await tx.$executeRaw`
      select 1 from "Review" where "id" = ${id}::uuid and "merchantId" = ${merchantId}::uuid and "hiddenAt" is null for update`;
    if (found === 0) throw new Refusal('NOT_FOUND');
    if ((await tx.reviewReport.count({ where: { reviewId: id, decidedAt: null } })) > 0) throw new Refusal('ALREADY_REPORTED');
    await tx.reviewReport.create({
      data: { id: newId(ctx.now().getTime()), reviewId: id, merchantId, reportedBy: userId, reason, at: ctx.now() },
    });
    await writeAudit(ctx, tx, { action: 'review.report', entity: 'review', entityId: id, after: { reason } });
  });
}
