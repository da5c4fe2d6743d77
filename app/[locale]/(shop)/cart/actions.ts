'use server';

import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { changeLine, selectAll } from '@/lib/domain/cart/change-cart';
import { addToCartInput, changeLineInput, selectAllInput } from '@/lib/domain/cart/inputs';
import { publicAction } from '@/lib/web/action';
import { ownerForWriting } from '@/lib/web/cart';
import { countTraffic } from '@/lib/web/traffic';

/** Adds to the cart and shows it; "buy now" goes straight to the checkout. */
export const addToCartAction = publicAction(addToCartInput, async (_, input) => {
  const { ctx, owner } = await ownerForWriting();
  await addToCart(ctx, owner, input);
  await countTraffic('cart', [input.productId]);
  return { redirectTo: input.intent === 'buy' ? '/checkout' : '/cart' };
});

export const changeLineAction = publicAction(changeLineInput, async (_, input) => {
  const { ctx, owner } = await ownerForWriting();
  await changeLine(ctx, owner, input);
  return { redirectTo: '/cart' };
});

export const selectAllAction = publicAction(selectAllInput, async (_, input) => {
  const { ctx, owner } = await ownerForWriting();
  await selectAll(ctx, owner, input);
  return { redirectTo: '/cart' };
});
