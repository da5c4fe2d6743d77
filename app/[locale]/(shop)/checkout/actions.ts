'use server';

import { placeOrderInput } from '@/lib/domain/orders/inputs';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { payInput } from '@/lib/domain/payments/inputs';
import { Refusal } from '@/lib/shared/refusal';
import { shopperAction } from '@/lib/web/action';
import { unpaidMinutes } from '@/lib/web/limits';
import { payAt } from '@/lib/web/payments';

/** Places the order and leads to the payment that was chosen. Pressed twice, it leads to the same payment. */
export const placeOrderAction = shopperAction(placeOrderInput, async (ctx, { method = 'alipay', ...input }, { locale }) => {
  const { number: groupNumber } = await placeOrder(ctx, { ...input, method }, { unpaidMinutes: unpaidMinutes() });
  if (method === 'cash_on_delivery') return { redirectTo: `/checkout/result/${groupNumber}` };
  try {
    return { redirectTo: await payAt(ctx, { groupNumber, method }, locale) };
  } catch (error) {
    // It is placed: the page of the payment says what is so, and offers every way to pay.
    if (!(error instanceof Refusal)) throw error;
    return { redirectTo: `/checkout/result/${groupNumber}` };
  }
});

/** Leads to the payment of an order that was placed before, by the same or another method. */
export const payAction = shopperAction(payInput, async (ctx, input, { locale }) => ({ redirectTo: await payAt(ctx, input, locale) }));
