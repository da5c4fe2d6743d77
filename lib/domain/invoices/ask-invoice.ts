import type { ShopperContext } from '@/lib/domain/context';
import { lockOrder } from '@/lib/domain/orders/lock-order';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import type { AskInvoiceInput } from './inputs';
import { netAmount } from './net-amount';

/**
 * Asks the shop for the invoice of a paid order, and remembers the title. The amount is what was paid less what goes back.
 * @throws Refusal NOT_FOUND, INVOICE_EXISTS, INVOICE_NOTHING when it isn't paid or all of it goes back
 */
export async function askInvoice(ctx: ShopperContext, { number, kind, title, taxNumber, email }: AskInvoiceInput): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    const order = await lockOrder(tx, { number, userId });
    if ((await tx.invoice.count({ where: { orderId: order.id, colour: 'blue', state: { not: 'withdrawn' } } })) > 0)
      throw new Refusal('INVOICE_EXISTS');
    const amount = await netAmount(tx, order.id);
    if (amount <= 0) throw new Refusal('INVOICE_NOTHING');
    const words = { kind, title, taxNumber, email };
    await tx.invoice.create({
      data: { id: newId(), orderId: order.id, merchantId: order.merchantId, userId, ...words, amount, requestedAt: ctx.now() },
    });
    await tx.invoiceTitle.upsert({
      where: { userId_kind_title_taxNumber: { userId, kind, title, taxNumber } },
      create: { id: newId(), userId, ...words, usedAt: ctx.now() },
      update: { email, usedAt: ctx.now() },
    });
  });
}

/**
 * The same with a title of the shopper's book.
 * @throws Refusal NOT_FOUND, INVOICE_EXISTS, INVOICE_NOTHING
 */
export async function askInvoiceAgain(
  ctx: ShopperContext,
  { number, titleId }: { readonly number: string; readonly titleId: string },
): Promise<void> {
  const title = await ctx.db.invoiceTitle.findFirst({
    where: { id: titleId, userId: ctx.actor.userId },
    select: { kind: true, title: true, taxNumber: true, email: true },
  });
  if (title === null) throw new Refusal('NOT_FOUND');
  await askInvoice(ctx, { number, ...title });
}

/**
 * The shopper doesn't want it any more, or with another title; once it is issued it stays.
 * @throws Refusal NOT_FOUND, INVOICE_MOVED
 */
export async function withdrawInvoice(ctx: ShopperContext, { invoiceId }: { readonly invoiceId: string }): Promise<void> {
  const own = { id: invoiceId, userId: ctx.actor.userId, colour: 'blue' } as const;
  const { count } = await ctx.db.invoice.updateMany({ where: { ...own, state: 'requested' }, data: { state: 'withdrawn' } });
  if (count > 0) return;
  const found = await ctx.db.invoice.findFirst({ where: own, select: { state: true } });
  if (found === null) throw new Refusal('NOT_FOUND');
  if (found.state !== 'withdrawn') throw new Refusal('INVOICE_MOVED');
}
