'use server';

import { confirmReceipt } from '@/lib/domain/fulfilment/confirm-receipt';
import { cancelOrder } from '@/lib/domain/orders/cancel-order';
import { orderNumberInput } from '@/lib/domain/orders/inputs';
import { shopperAction } from '@/lib/web/action';
import { payments } from '@/lib/web/payments';

export const cancelOrderAction = shopperAction(orderNumberInput, async (ctx, { number }) => {
  await cancelOrder(ctx, payments(), number);
  return { redirectTo: `/orders/${number}` };
});

export const confirmReceiptAction = shopperAction(orderNumberInput, async (ctx, { number }) => {
  await confirmReceipt(ctx, { number });
  return { redirectTo: `/orders/${number}` };
});
