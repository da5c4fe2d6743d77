import type { StaffContext } from '@/lib/domain/context';
import { startTask } from '@/lib/domain/tasks/start-task';
import { Refusal } from '@/lib/shared/refusal';
import type { StartShippingInput } from './inputs';

/**
 * Has a list's parcels shipped in the background; said twice, once.
 * @returns the task's id
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, TOO_MANY_TASKS
 */
export async function startShipping(ctx: StaffContext, { id }: StartShippingInput): Promise<{ taskId: string }> {
  const { merchantId } = ctx.actor;
  return ctx.db.$transaction(async (tx) => {
    const [list] = await tx.$queryRaw<{ taskId: string | null }[]>`
      select "taskId" from "ShippingList" where "id" = ${id}::uuid and "merchantId" = ${merchantId}::uuid for update`;
    if (list === undefined) throw new Refusal('NOT_FOUND');
    if (list.taskId !== null) return { taskId: list.taskId };
    const count = await tx.shippingLine.count({ where: { listId: id } });
    const taskId = await startTask(ctx, tx, { kind: 'orders_ship', input: { listId: id }, label: { count } });
    await tx.shippingList.update({ where: { id }, data: { taskId } });
    return { taskId };
  });
}
