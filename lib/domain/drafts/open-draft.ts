import type { Transaction } from '@/lib/db/client';
import type { Context, ShopperContext, StaffContext } from '@/lib/domain/context';
import type { OrderTerms } from '@/lib/domain/orders/terms';
import { fen } from '@/lib/shared/money';
import { Refusal } from '@/lib/shared/refusal';

type Draft = { readonly id: string; readonly customerId: string; readonly checkoutId: string };

/** What is done in the name of the customer who called: only ever about the customer that this one draft was made for. */
export const asCustomer = (ctx: Context, { customerId }: Pick<Draft, 'customerId'>): ShopperContext => ({
  ...ctx,
  actor: { kind: 'shopper', userId: customerId },
});

/** The prices that were agreed on. */
export async function termsOf(db: Pick<Transaction, 'draftPrice'>, draftId: string): Promise<OrderTerms> {
  const rows = await db.draftPrice.findMany({ where: { draftId } });
  return { prices: new Map(rows.map(({ variantId, price }) => [variantId, fen(price)])) };
}

/**
 * Locks a draft of the shop that can still be changed.
 * @throws Refusal NOT_FOUND, DRAFT_PLACED
 */
export async function openDraft(ctx: StaffContext, tx: Transaction, id: string): Promise<Draft> {
  const [draft] = await tx.$queryRaw<Draft[]>`
    select "id", "customerId", "checkoutId" from "DraftOrder" where "id" = ${id}::uuid and "merchantId" = ${ctx.actor.merchantId}::uuid for update`;
  if (draft === undefined) throw new Refusal('NOT_FOUND');
  if ((await tx.orderGroup.count({ where: { checkoutId: draft.checkoutId } })) > 0) throw new Refusal('DRAFT_PLACED');
  return draft;
}
