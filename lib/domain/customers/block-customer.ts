import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { BlockCustomerInput } from './inputs';
import { lockCustomer } from './own-customer';

/**
 * From now on the person can't place orders in this shop; what was placed goes on. Blocking who is blocked changes nothing.
 * @throws Refusal NOT_FOUND also for who has no account
 */
export async function blockCustomer(ctx: StaffContext, { id, reason }: BlockCustomerInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const customer = await lockCustomer(ctx, tx, id);
    if (customer.userId === null) throw new Refusal('NOT_FOUND');
    if (customer.blockedAt !== null) return;
    await tx.customer.update({ where: { id }, data: { blockedAt: ctx.now(), blockedReason: reason, blockedBy: ctx.actor.userId } });
    await writeAudit(ctx, tx, { action: 'customer.block', entity: 'customer', entityId: id, after: { reason } });
  });
}

/** The person can order again. @throws Refusal NOT_FOUND */
export async function unblockCustomer(ctx: StaffContext, { id }: { readonly id: string }): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const customer = await lockCustomer(ctx, tx, id);
    if (customer.blockedAt === null) return;
    await tx.customer.update({ where: { id }, data: { blockedAt: null, blockedReason: null, blockedBy: null } });
    await writeAudit(ctx, tx, {
      action: 'customer.unblock',
      entity: 'customer',
      entityId: id,
      before: { reason: customer.blockedReason ?? '' },
    });
  });
}
