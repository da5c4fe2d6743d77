import { describe, expect, it } from 'vitest';
import { cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { soldOrder } from '@/lib/testing/after-sale';
import { testDatabase } from '@/lib/testing/database';
import { inOrder, refusal } from '@/lib/testing/payments';
import { askInvoice, askInvoiceAgain, withdrawInvoice } from './ask-invoice';
import { listInvoicesInput } from './inputs';
import { issueInvoice } from './issue-invoice';
import { listInvoices, orderInvoices } from './read-invoices';

const database = testDatabase();

async function asked() {
  const sold = await soldOrder(await database());
  const { number, ctx, orderLineId, db } = sold;
  const company = { number, kind: 'company', title: '杭州清禾有限公司', taxNumber: '91350100M000100Y43', email: 'a@example.test' } as const;
  const cancel = (quantity: number) =>
    cancelPaid(ctx, { number, cancelId: crypto.randomUUID(), lines: [{ orderLineId, quantity }] }, { autoReceiveDays: 10 });
  const invoices = () => db.invoice.findMany({ orderBy: { requestedAt: 'asc' } });
  const issue = async (colour: 'blue' | 'red', invoiceNumber: string, as = sold.staff) => {
    const open = await db.invoice.findFirstOrThrow({ where: { colour, state: 'requested' } });
    return issueInvoice(as, { invoiceId: open.id, invoiceNumber, fileUrl: null });
  };
  return { ...sold, company, cancel, invoices, issue };
}

describe('an invoice', () => {
  it('is asked for once, over what is kept; the title is remembered', async () => {
    const { ctx, stranger, company, number, db } = await asked();
    const ends = await Promise.all([1, 2].map(() => refusal(askInvoice(ctx, company))));
    expect(inOrder(ends)).toEqual(['INVOICE_EXISTS', 'done']);
    expect(await refusal(askInvoice(stranger, company))).toBe('NOT_FOUND');
    expect(await orderInvoices(stranger, number)).toBeNull();
    const page = await orderInvoices(ctx, number);
    expect(page).toMatchObject({ mayAsk: null, invoices: [{ amount: 9770, state: 'requested', title: '杭州清禾有限公司' }] });
    expect(page?.titles).toMatchObject([{ taxNumber: '91350100M000100Y43', email: 'a@example.test' }]);
    const invoiceId = page?.invoices[0]?.id ?? '';
    expect(await refusal(withdrawInvoice(stranger, { invoiceId }))).toBe('NOT_FOUND');
    await withdrawInvoice(ctx, { invoiceId });
    await withdrawInvoice(ctx, { invoiceId });
    const titleId = page?.titles[0]?.id ?? '';
    expect(await refusal(askInvoiceAgain(stranger, { number, titleId }))).toBe('NOT_FOUND');
    await askInvoiceAgain(ctx, { number, titleId });
    expect(await db.invoiceTitle.count()).toBe(1);
  });

  it('is over less when money goes back before it is issued, and off when all does', async () => {
    const { ctx, company, cancel, invoices, broken } = await asked();
    await askInvoice(ctx, company);
    await cancel(1);
    expect(await invoices()).toMatchObject([{ amount: 6780n, state: 'requested' }]);
    await cancel(2);
    expect(await invoices()).toMatchObject([{ state: 'withdrawn' }]);
    expect(await refusal(askInvoice(ctx, company))).toBe('INVOICE_NOTHING');
    expect(await broken()).toEqual([]);
  });

  it('is taken back by red ones for what goes back after it was issued', async () => {
    const { ctx, staff, other, company, cancel, invoices, issue, broken } = await asked();
    await askInvoice(ctx, company);
    expect(await refusal(issue('blue', '25332000000000000001', other))).toBe('NOT_FOUND');
    await issue('blue', '25332000000000000001');
    expect(await refusal(withdrawInvoice(ctx, { invoiceId: (await invoices())[0]?.id ?? '' }))).toBe('INVOICE_MOVED');
    await cancel(1);
    await cancel(1);
    expect(await invoices()).toMatchObject([{ amount: 9770n }, { colour: 'red', amount: 5980n, state: 'requested' }]);
    expect(await refusal(issue('red', '25332000000000000001'))).toBe('INVOICE_NUMBER_TAKEN');
    await issue('red', '25332000000000000002');
    await cancel(1);
    expect((await invoices()).map(({ colour, state, amount }) => [colour, state, amount])).toEqual([
      ['blue', 'issued', 9770n],
      ['red', 'issued', 5980n],
      ['red', 'requested', 3790n],
    ]);
    expect(await broken()).toEqual([]);
    const rows = async (as = staff) => (await listInvoices(as, listInvoicesInput.parse({}))).invoices;
    expect(await rows()).toMatchObject([{ colour: 'red', amount: 3790, blueNumber: '25332000000000000001' }]);
    expect(await rows(other)).toEqual([]);
  });
});
