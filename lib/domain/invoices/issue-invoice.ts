import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { lockOrder } from '@/lib/domain/orders/lock-order';
import { Refusal } from '@/lib/shared/refusal';
import type { IssueInvoiceInput } from './inputs';
import { netAmount } from './net-amount';

/**
 * The shop has issued an invoice, blue or red, under this number of the tax office's. A blue one is over what is kept of the order at
 * this moment.
 * @throws Refusal NOT_FOUND, INVOICE_MOVED, INVOICE_NOTHING, INVOICE_NUMBER_TAKEN
 */
export async function issueInvoice(ctx: StaffContext, { invoiceId, invoiceNumber, fileUrl }: IssueInvoiceInput): Promise<void> {
  const { merchantId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    const found = await tx.invoice.findFirst({ where: { id: invoiceId, merchantId }, select: { orderId: true } });
    if (found === null) throw new Refusal('NOT_FOUND');
    await lockOrder(tx, { id: found.orderId });
    const invoice = await tx.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
    if (invoice.state !== 'requested') throw new Refusal('INVOICE_MOVED');
    const amount = invoice.colour === 'red' ? invoice.amount : BigInt(await netAmount(tx, invoice.orderId));
    if (amount <= 0n) throw new Refusal('INVOICE_NOTHING');
    if ((await tx.invoice.count({ where: { merchantId, invoiceNumber } })) > 0)
      throw new Refusal('INVOICE_NUMBER_TAKEN', {}, 'invoiceNumber');
    await tx.invoice.update({ where: { id: invoiceId }, data: { state: 'issued', amount, invoiceNumber, fileUrl, issuedAt: ctx.now() } });
    const after = { invoiceNumber, colour: invoice.colour, amount: String(amount) };
    await writeAudit(ctx, tx, { action: 'invoice.issue', entity: 'invoice', entityId: invoiceId, after });
  });
}
