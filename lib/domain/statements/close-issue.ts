import { actorName, type OperatorContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import type { CloseIssueInput } from './inputs';

/**
 * A person has looked at a difference and says what it is. No money moves by it.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT (it is closed already)
 */
export async function closeIssue(ctx: OperatorContext, { issueId, note }: CloseIssueInput): Promise<void> {
  const closedBy = actorName(ctx.actor);
  const { count } = await ctx.db.reconcileIssue.updateMany({
    where: { id: issueId, state: 'open' },
    data: { state: 'closed', closedAt: ctx.now(), closedBy, note },
  });
  if (count === 0) {
    const known = await ctx.db.reconcileIssue.count({ where: { id: issueId } });
    throw new Refusal(known === 0 ? 'NOT_FOUND' : 'VERSION_CONFLICT');
  }
  ctx.log.info({ issueId, closedBy }, 'difference of a bill closed');
}
