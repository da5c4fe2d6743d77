import { expect, onTestFinished } from 'vitest';
import { connect, type Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { buildShopper } from './builders';
import { testContext } from './context';

export const options = { unpaidMinutes: 30 };

/** A new shopper with these products in the cart, at the checkout. */
export async function buyer(connection: Connection, productIds: readonly string[], quantity = 1) {
  const shopper = await buildShopper(connection);
  const ctx = testContext(connection, shopper.actor);
  const owner = { userId: shopper.user.id };
  for (const productId of productIds) await addToCart(ctx, owner, { productId, 'optionValueIds[]': [], quantity, intent: 'add' });
  const { quote } = await readCheckout(ctx, shopper.address.provinceCode);
  const input = { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: '' };
  return { ctx, owner, input, quote, place: () => placeOrder(ctx, input, options) };
}

/** What a command said no with. */
export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'placed',
    (error: { code?: string }) => error.code,
  );

/** Every invariant holds; what is on hand and reserved. */
export async function stockAddsUp({ pool }: Connection) {
  expect(await checkInvariants(pool)).toEqual([]);
  return (await pool.query<{ onHand: number; reserved: number }>(`select "onHand", "reserved" from "StockLevel"`)).rows;
}
/** Another process on the same database. */
export function elsewhere(connection: Connection): Connection {
  const other = connect(connection.url, 8);
  onTestFinished(other.close);
  return other;
}
