import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { type PlacedGroup, placeOrder } from '@/lib/domain/orders/place-order';
import { Refusal } from '@/lib/shared/refusal';
import type { PlaceDraftInput } from './inputs';
import { asCustomer, termsOf } from './open-draft';

/**
 * Makes the order of a draft by the command that places every order: its goods are held from now on, for so many hours. Said twice, it is
 * placed once: the group of the draft's own checkout.
 * @throws Refusal NOT_FOUND, and those of placeOrder
 */
export async function placeDraft(ctx: StaffContext, { id, quoteHash, note, hours }: PlaceDraftInput): Promise<PlacedGroup> {
  const draft = await ctx.db.$transaction(async (tx) => {
    const found = await tx.draftOrder.findFirst({
      where: { id, merchantId: ctx.actor.merchantId },
      select: { customerId: true, checkoutId: true, customer: { select: { addresses: { take: 1, select: { id: true } } } } },
    });
    if (found === null) throw new Refusal('NOT_FOUND');
    // Placing has a transaction of its own: that it was asked for, and for which bill, is written before.
    await writeAudit(ctx, tx, { action: 'draft.place', entity: 'draft', entityId: id, after: { quoteHash, hours } });
    return found;
  });
  const [address] = draft.customer.addresses;
  if (address === undefined) throw new Refusal('ADDRESS_REQUIRED');
  return placeOrder(
    asCustomer(ctx, draft),
    { checkoutId: draft.checkoutId, addressId: address.id, quoteHash, note, coupons: [] },
    { unpaidMinutes: hours * 60, terms: await termsOf(ctx.db, id) },
  );
}
