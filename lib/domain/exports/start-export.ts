import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { exportsClear } from '@/lib/domain/orders/export-orders';
import { startTask } from '@/lib/domain/tasks/start-task';
import type { TaskKindName } from '@/lib/domain/tasks/views';

type ExportKind = TaskKindName & `${string}_export`;
/** What an export is called in the audit. */
const actions: Readonly<Record<ExportKind, string>> = {
  orders_export: 'order.export',
  audit_export: 'audit.export',
  customers_export: 'customer.export',
  products_export: 'product.export',
  stock_export: 'stock.export',
};

/**
 * Has a list made into a file in the background; orders with phone numbers and addresses in clear for who may see them. That it was asked
 * for, and of what, is audited as for a file that is taken at once.
 * @returns the task's id
 * @throws Refusal NOT_ALLOWED, TOO_MANY_TASKS
 */
export async function startExport(ctx: StaffContext, kind: ExportKind, input: Prisma.InputJsonObject): Promise<{ id: string }> {
  const { merchantId } = ctx.actor;
  const asked = kind === 'orders_export' ? { ...input, clear: exportsClear(ctx) } : input;
  return ctx.db.$transaction(async (tx) => {
    const id = await startTask(ctx, tx, { kind, input: asked });
    await writeAudit(ctx, tx, { action: actions[kind], entity: 'merchant', entityId: merchantId, after: { ...asked } });
    return { id };
  });
}
