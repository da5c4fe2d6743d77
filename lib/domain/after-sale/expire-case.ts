import type { Context } from '@/lib/domain/context';
import { approveUnanswered } from './approve-case';
import { lockCase } from './lock-case';
import { moveCase } from './move-case';
import { refundCase } from './refund-case';
import { deadlines, firstAllowed, stepOf } from './transitions';

/**
 * The timer after_sale: a state has lasted as long as it may, and the system decides. Somebody may act at the same moment: then the case
 * has another deadline, or none. Twice is once.
 * @returns when to come again; null when nothing is left to wait for
 */
export const expireCase = (ctx: Context, caseId: string): Promise<Date | null> =>
  ctx.db.$transaction(async (tx) => {
    const one = await lockCase(tx, { id: caseId });
    if (one.dueAt === null) return null;
    if (ctx.now() < one.dueAt) return one.dueAt;
    const step = firstAllowed(deadlines[one.state]?.next ?? [], one, 'system');
    if (step === undefined) throw new Error(`no step for an overdue case in ${one.state}`);
    if (one.state === 'requested') await approveUnanswered(ctx, tx, one);
    else if (stepOf(step).to === 'refunding') await refundCase(ctx, tx, one, step);
    else await moveCase(ctx, tx, one, step);
    const { dueAt } = await tx.afterSale.findUniqueOrThrow({ where: { id: caseId }, select: { dueAt: true } });
    return dueAt;
  });
