'use server';

import { confirmReceipt } from '@/lib/domain/fulfilment/confirm-receipt';
import { askInvoice, askInvoiceAgain, withdrawInvoice } from '@/lib/domain/invoices/ask-invoice';
import { askAgainInput, askInvoiceInput, withdrawInvoiceInput } from '@/lib/domain/invoices/inputs';
import { withdrawCancel } from '@/lib/domain/orders/answer-cancel';
import { cancelAskIdInput, cancelPaidForm } from '@/lib/domain/orders/cancel-inputs';
import { cancelOrder } from '@/lib/domain/orders/cancel-order';
import { cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { changeAddress } from '@/lib/domain/orders/change-address';
import { changeAddressInput, orderNumberInput, writeReviewInput } from '@/lib/domain/orders/inputs';
import { reorder } from '@/lib/domain/orders/reorder';
import { writeReview } from '@/lib/domain/orders/write-review';
import { shopperAction } from '@/lib/web/action';
import { autoReceive } from '@/lib/web/limits';
import { payments } from '@/lib/web/payments';

export const cancelOrderAction = shopperAction(orderNumberInput, async (ctx, { number }) => {
  await cancelOrder(ctx, payments(), number);
  return { redirectTo: `/orders/${number}` };
});

export const cancelPaidAction = shopperAction(cancelPaidForm, async (ctx, input) => {
  await cancelPaid(ctx, input, autoReceive());
  return { redirectTo: `/orders/${input.number}` };
});

export const withdrawCancelAction = shopperAction(cancelAskIdInput, async (ctx, input) => {
  await withdrawCancel(ctx, input);
  return { message: 'decided' };
});

export const confirmReceiptAction = shopperAction(orderNumberInput, async (ctx, { number }) => {
  await confirmReceipt(ctx, { number });
  return { redirectTo: `/orders/${number}` };
});

export const changeAddressAction = shopperAction(changeAddressInput, async (ctx, input) => {
  await changeAddress(ctx, input);
  return { message: 'addressChanged' };
});

/** Into the cart; what isn't to be had any more is told on the order's page. */
export const reorderAction = shopperAction(orderNumberInput, async (ctx, { number }) => {
  const { missing } = await reorder(ctx, { number });
  return { redirectTo: missing.length === 0 ? '/cart' : `/orders/${number}?missing=${missing.join('.')}` };
});

export const writeReviewAction = shopperAction(writeReviewInput, async (ctx, input) => {
  await writeReview(ctx, input);
  return { message: 'reviewed' };
});

export const askInvoiceAction = shopperAction(askInvoiceInput, async (ctx, input) => {
  await askInvoice(ctx, input);
  return { redirectTo: `/orders/${input.number}` };
});

export const askInvoiceAgainAction = shopperAction(askAgainInput, async (ctx, input) => {
  await askInvoiceAgain(ctx, input);
  return { redirectTo: `/orders/${input.number}` };
});

export const withdrawInvoiceAction = shopperAction(withdrawInvoiceInput, async (ctx, input) => {
  await withdrawInvoice(ctx, input);
  return { message: 'decided' };
});
