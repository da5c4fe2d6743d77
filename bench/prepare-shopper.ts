import type { Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';

/** A shopper with an address and a full cart, ready to order. */
export async function prepareShopper(connection: Connection, index: number, products: readonly string[]) {
  const { db } = connection;
  const { user, address } = await buildShopper(connection);
  const ctx = testContext(connection, { kind: 'shopper', userId: user.id });
  const variant = await db.variant.findFirstOrThrow({ where: { id: products[index % products.length] ?? '' } });
  await addToCart(
    ctx,
    { userId: user.id },
    { productId: variant.productId, variantId: variant.id, 'optionValueIds[]': [], quantity: 1, intent: 'add' },
  );
  const { quote } = await readCheckout(ctx, '330000');
  return { ctx, input: { checkoutId: crypto.randomUUID(), addressId: address.id, quoteHash: quote.hash, note: '' } };
}
