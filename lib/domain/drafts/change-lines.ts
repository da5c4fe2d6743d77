import type { Transaction } from '@/lib/db/client';
import { may } from '@/lib/domain/access';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { changeLine } from '@/lib/domain/cart/change-cart';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { Refusal } from '@/lib/shared/refusal';
import type { AddLineInput, ChangeDraftLineInput } from './inputs';
import { asCustomer, openDraft } from './open-draft';

/**
 * Puts a piece of one of the shop's SKUs into a draft.
 * @throws Refusal NOT_FOUND, DRAFT_PLACED, VARIANT_UNAVAILABLE, OUT_OF_STOCK, QUANTITY_LIMIT
 */
export async function addDraftLine(ctx: StaffContext, { id, variantId }: AddLineInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { customerId } = await openDraft(ctx, tx, id);
    const variant = await tx.variant.findFirst({ where: { id: variantId, merchantId: ctx.actor.merchantId }, select: { productId: true } });
    if (variant === null) throw new Refusal('VARIANT_UNAVAILABLE');
    const wish = { productId: variant.productId, variantId, quantity: 1, intent: 'add', 'optionValueIds[]': [] } as const;
    await addToCart(asCustomer({ ...ctx, db: tx }, { customerId }), { userId: customerId }, { ...wish, 'optionValueIds[]': [] });
    await writeAudit(ctx, tx, { action: 'draft.add', entity: 'draft', entityId: id, after: { variantId } });
  });
}

async function agree(ctx: StaffContext, tx: Transaction, { id: draftId, variantId, price }: ChangeDraftLineInput): Promise<void> {
  const before = await tx.draftPrice.findUnique({ where: { draftId_variantId: { draftId, variantId } }, select: { price: true } });
  if (price === undefined || (before?.price ?? null) === price) return;
  if (!may(ctx.actor.role, 'orders.price')) throw new Refusal('NOT_ALLOWED');
  if (price === null) await tx.draftPrice.deleteMany({ where: { draftId, variantId } });
  else
    await tx.draftPrice.upsert({
      where: { draftId_variantId: { draftId, variantId } },
      create: { draftId, variantId, price },
      update: { price },
    });
}

/**
 * Sets how many of a SKU a draft has, and at which price where one is agreed on; 0 takes it out.
 * @throws Refusal NOT_FOUND, DRAFT_PLACED, NOT_ALLOWED for a price, VARIANT_UNAVAILABLE, OUT_OF_STOCK
 */
export async function changeDraftLine(ctx: StaffContext, input: ChangeDraftLineInput): Promise<void> {
  const { id, variantId, quantity, price } = input;
  await ctx.db.$transaction(async (tx) => {
    const { customerId } = await openDraft(ctx, tx, id);
    await changeLine(asCustomer({ ...ctx, db: tx }, { customerId }), { userId: customerId }, { variantId, quantity });
    await agree(ctx, tx, quantity === 0 ? { ...input, price: null } : input);
    await writeAudit(ctx, tx, {
      action: 'draft.change',
      entity: 'draft',
      entityId: id,
      after: { variantId, quantity, ...(price === undefined ? {} : { price }) },
    });
  });
}
