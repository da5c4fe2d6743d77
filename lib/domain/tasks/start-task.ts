import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { enqueue } from '@/lib/domain/outbox';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { type TaskKindName, taskKinds, type TaskLabel } from './views';

/** A shop has no more than so many under way at once. */
const mostOpen = 20;

export type NewTask = {
  readonly kind: TaskKindName;
  readonly input: Prisma.InputJsonObject;
  /** What the words of its title are given. */
  readonly label?: TaskLabel;
  readonly undoOfId?: string;
};

/** The job that does the next steps. Two shops' work goes side by side, and jobs of everything else go before. */
export const enqueueTask = (tx: Pick<Transaction, '$executeRaw'>, task: { readonly id: string; readonly merchantId: string }) =>
  enqueue(
    tx,
    'task.run',
    { taskId: task.id },
    { key: `task:${task.id}`, queue: `tasks-${Number.parseInt(task.merchantId.slice(-1), 16) % 2}`, requestId: `task-${task.id}` },
  );

/**
 * Begins long work in the transaction of whatever it follows from.
 * @returns its id
 * @throws Refusal NOT_ALLOWED, TOO_MANY_TASKS
 */
export async function startTask(ctx: StaffContext, tx: Transaction, { kind, input, label = {}, undoOfId }: NewTask): Promise<string> {
  const { merchantId, userId, role } = ctx.actor;
  if (!may(role, taskKinds[kind].permission)) throw new Refusal('NOT_ALLOWED');
  if ((await tx.task.count({ where: { merchantId, endedAt: null } })) >= mostOpen) throw new Refusal('TOO_MANY_TASKS', { max: mostOpen });
  const id = newId(ctx.now().getTime());
  await tx.task.create({
    data: { id, merchantId, kind, input, label: { ...label }, createdBy: userId, createdAt: ctx.now(), undoOfId: undoOfId ?? null },
  });
  await writeAudit(ctx, tx, {
    action: undoOfId === undefined ? 'task.start' : 'task.undo',
    entity: 'task',
    entityId: id,
    after: { kind, label: { ...label }, ...(undoOfId === undefined ? {} : { undoOfId }) },
  });
  await enqueueTask(tx, { id, merchantId });
  return id;
}
