import type { z } from 'zod';
import type { StaffContext } from '@/lib/domain/context';
import { auditExport, exportsClear } from '@/lib/domain/orders/export-orders';
import { startTask } from '@/lib/domain/tasks/start-task';
import type { exportOrdersForm } from './inputs';

/**
 * Has orders made into a file in the background; with phone numbers and addresses in clear for who may see them.
 * @returns the task's id
 * @throws Refusal NOT_ALLOWED, TOO_MANY_TASKS
 */
export async function startOrdersExport(ctx: StaffContext, input: z.output<typeof exportOrdersForm>): Promise<{ id: string }> {
  const id = await ctx.db.$transaction(async (tx) => {
    await auditExport(ctx, tx, input.query);
    return startTask(ctx, tx, { kind: 'orders_export', input: { ...input, clear: exportsClear(ctx) } });
  });
  return { id };
}
