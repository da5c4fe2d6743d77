import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { newId } from '@/lib/shared/id';

/** Begins an order for a customer who called. @returns the draft's id */
export async function startDraft(ctx: StaffContext): Promise<{ id: string }> {
  const { merchantId, userId } = ctx.actor;
  const id = newId(ctx.now().getTime());
  await ctx.db.$transaction(async (tx) => {
    const customer = await tx.user.create({ data: { name: '', mailOrders: false, createdAt: ctx.now() }, select: { id: true } });
    await tx.draftOrder.create({
      data: { id, merchantId, createdBy: userId, customerId: customer.id, checkoutId: crypto.randomUUID(), createdAt: ctx.now() },
    });
    await writeAudit(ctx, tx, { action: 'draft.start', entity: 'draft', entityId: id });
  });
  return { id };
}
