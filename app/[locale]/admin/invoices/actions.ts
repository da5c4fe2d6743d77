'use server';

import { issueInvoiceInput } from '@/lib/domain/invoices/inputs';
import { issueInvoice } from '@/lib/domain/invoices/issue-invoice';
import { staffAction } from '@/lib/web/action';

export const issueInvoiceAction = staffAction('invoices.write', issueInvoiceInput, async (ctx, input) => {
  await issueInvoice(ctx, input);
  return { message: 'issued' };
});
