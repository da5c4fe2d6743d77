import { z } from 'zod';
import type { Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { countCustomers } from '@/lib/domain/customers/count-customers';
import { listCustomersInput } from '@/lib/domain/customers/inputs';
import { listCustomers } from '@/lib/domain/customers/list-customers';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { buildMerchant, buildPaidOrder, buildProduct } from './builders';
import { testContext } from './context';
import { waitingJobs } from './database';

export const system = (connection: Connection) => testContext(connection, { kind: 'system' });

/** Runs the counts that wait, as the worker does. */
export async function runCounts(connection: Connection): Promise<number> {
  const jobs = (await waitingJobs(connection)).filter(({ task }) => task === 'customers.count');
  for (const { payload } of jobs) await countCustomers(system(connection), z.object({ orderIds: z.array(z.string()) }).parse(payload));
  return jobs.length;
}

/** A shop with one customer who has bought two pieces. */
export async function shopWithCustomer(connection: Connection) {
  const shop = await buildMerchant(connection);
  const { product, variant } = await buildProduct(connection, shop, { stock: 100, price: 2990 });
  const bought = await buildPaidOrder(connection, product.id, 2);
  await runCounts(connection);
  const ctx = testContext(connection, shop.actor);
  const list = (query: Record<string, string> = {}) => listCustomers(ctx, listCustomersInput.parse(query));
  const [row] = (await list()).customers;
  if (row === undefined) throw new Error('there is no customer');
  return { shop, product, variant, bought, ctx, list, id: row.id };
}

type Shopper = Awaited<ReturnType<typeof buildPaidOrder>>['shopper'];
/** The same person once more with these in the cart. */
export async function sameBuyer(connection: Connection, shopper: Shopper, productIds: readonly string[]) {
  const ctx = testContext(connection, shopper.actor);
  for (const productId of productIds)
    await addToCart(ctx, { userId: shopper.user.id }, { productId, 'optionValueIds[]': [], quantity: 1, intent: 'add' });
  const checkout = () => readCheckout(ctx, shopper.address.provinceCode);
  const { quote } = await checkout();
  const input = { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: '' };
  return { checkout, place: () => placeOrder(ctx, input, { unpaidMinutes: 30 }) };
}
