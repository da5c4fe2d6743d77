'use server';

import { z } from 'zod';
import { placeOrderInput } from '@/lib/domain/orders/inputs';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { shopperAction } from '@/lib/web/action';
import { unpaidMinutes } from '@/lib/web/limits';
import { paymentUrl } from '@/lib/web/payments';

/** Places the order and leads to Alipay. Pressed twice, it leads to the same payment. */
export const placeOrderAction = shopperAction(placeOrderInput, async (ctx, input, { locale }) => {
  const { number } = await placeOrder(ctx, input, { unpaidMinutes: unpaidMinutes() });
  return { redirectTo: await paymentUrl(ctx, number, locale) };
});

/** Leads to Alipay for an order that was placed before. */
export const payAction = shopperAction(
  z.object({ groupNumber: z.string().regex(/^\d{17}$/) }),
  async (ctx, { groupNumber }, { locale }) => ({
    redirectTo: await paymentUrl(ctx, groupNumber, locale),
  }),
);
