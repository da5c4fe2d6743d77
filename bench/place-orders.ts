import { connect, type Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';

const parallel = 16;
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

/** Orders placed a second by the command itself, 16 at a time, each of one piece, over all SKUs with stock. */
export async function ordersPerSecond(databaseUrl: string, count: number): Promise<number> {
  const connection = connect(databaseUrl, parallel);
  const levels = await connection.db.stockLevel.findMany({ where: { onHand: { gt: 20 } }, select: { variantId: true } });
  const ready = [];
  for (let index = 0; index < count; index += 1)
    ready.push(
      await prepareShopper(
        connection,
        index,
        levels.map(({ variantId }) => variantId),
      ),
    );
  const start = performance.now();
  const waiting = ready.values();
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      for (const { ctx, input } of waiting) await placeOrder(ctx, input, { unpaidMinutes: 30 });
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  await connection.close();
  return count / seconds;
}
