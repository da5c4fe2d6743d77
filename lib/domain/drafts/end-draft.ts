import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { cancelOrder } from '@/lib/domain/orders/cancel-order';
import type { PaymentProviders } from '@/lib/domain/payments/provider';
import { Refusal } from '@/lib/shared/refusal';
import type { DraftInput } from './inputs';
import { asCustomer, openDraft } from './open-draft';

/**
 * A draft that came to nothing is gone, and the customer that was made for it.
 * @throws Refusal NOT_FOUND, DRAFT_PLACED
 */
export async function discardDraft(ctx: StaffContext, { id }: DraftInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { customerId } = await openDraft(ctx, tx, id);
    await tx.user.delete({ where: { id: customerId } });
    await writeAudit(ctx, tx, { action: 'draft.discard', entity: 'draft', entityId: id });
  });
}

/**
 * Cancels the unpaid order of a draft, by the command that its customer would have: the link is worth nothing any more.
 * @throws Refusal NOT_FOUND, and those of cancelOrder
 */
export async function cancelDraftOrder(ctx: StaffContext, providers: PaymentProviders, { id }: DraftInput): Promise<void> {
  const draft = await ctx.db.draftOrder.findFirst({
    where: { id, merchantId: ctx.actor.merchantId },
    select: { customerId: true, checkoutId: true },
  });
  if (draft === null) throw new Refusal('NOT_FOUND');
  const order = await ctx.db.order.findFirst({
    where: { group: { checkoutId: draft.checkoutId }, merchantId: ctx.actor.merchantId },
    select: { number: true },
  });
  if (order === null) throw new Refusal('NOT_FOUND');
  await ctx.db.$transaction((tx) => writeAudit(ctx, tx, { action: 'draft.cancel', entity: 'draft', entityId: id }));
  await cancelOrder(asCustomer(ctx, draft), providers, order.number);
}
