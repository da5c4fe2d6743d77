import { encode } from 'next-auth/jwt';
import type { Pool } from 'pg';
import { connect } from '@/lib/db/client';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { testContext } from '@/lib/testing/context';
import { makeCrowd } from '@/lib/testing/crowd';
import { type Load, loadEach } from './load';

const count = 5000;

type Shop = { readonly url: string; readonly databaseUrl: string; readonly authSecret: string };

/** Enough of every SKU. */
export const manyPieces = (pool: Pool) =>
  pool.query(
    `with more as (update "StockLevel" set "onHand" = "onHand" + 2000000 returning "variantId", "warehouseId")
     insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "actor")
     select gen_random_uuid(), "variantId", "warehouseId", 'receipt', 2000000, 0, 'system' from more`,
  );

/** Signed-in shoppers with a full cart each, all wanting one SKU or spread over all that have stock. */
export async function makeBuyers({ url, databaseUrl, authSecret }: Shop, hot: boolean, many: number) {
  const connection = connect(databaseUrl, 4);
  const { pool } = connection;
  await manyPieces(pool);
  // A flash sale's quota would be another bill for whoever comes after it.
  const variants = await connection.db.variant.findMany({
    where: { active: true, product: { status: 'live' }, flashItems: { none: {} } },
    orderBy: { id: 'asc' },
  });
  const wishOf = (index: number) => {
    const { id, price } = variants[hot ? 0 : (index * 7919) % variants.length] ?? { id: '', price: 0 };
    return { variantId: id, price };
  };
  const crowd = await makeCrowd(pool, many, wishOf);
  await pool.query('analyze');
  const hashes = new Map<string, string>();
  for (const [index, { userId }] of crowd.entries()) {
    const { variantId } = wishOf(index);
    if (hashes.has(variantId)) continue;
    const { quote } = await readCheckout(testContext(connection, { kind: 'shopper', userId }), '330000');
    hashes.set(variantId, quote.hash);
  }
  const tokens = await Promise.all(
    crowd.map(({ userId, sessionId }) => encode({ token: { sub: userId, sid: sessionId }, secret: authSecret })),
  );
  const headersOf = (index: number) => ({
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    cookie: `next-auth.session-token=${tokens[index]}`,
  });
  /** Requests that place what lies in the carts now: new checkouts each time. */
  const requests = () => ({
    url: `${url}/api/orders`,
    bodies: crowd.map(({ addressId }, index) =>
      JSON.stringify({ checkoutId: crypto.randomUUID(), addressId, quoteHash: hashes.get(wishOf(index).variantId) }),
    ),
    headersOf,
  });
  const refill = () =>
    pool.query(
      `insert into "CartLine" ("cartId", "variantId", "quantity", "priceSeen") select c, v, 1, p from unnest($1::uuid[], $2::uuid[], $3::int[]) as t(c, v, p)
       on conflict do nothing`,
      [crowd.map(({ cartId }) => cartId), crowd.map((_, index) => wishOf(index).variantId), crowd.map((_, index) => wishOf(index).price)],
    );
  return { requests, refill, close: connection.close };
}

/** Orders placed a second by POST /api/orders, each by another shopper. */
export async function placeOverHttp(shop: Shop, hot: boolean): Promise<Load> {
  const buyers = await makeBuyers(shop, hot, count);
  await buyers.close();
  return loadEach(buyers.requests());
}

/** What a route handler that does nothing gives for requests of the same size. */
export const constantRoute = (url: string): Promise<Load> =>
  loadEach({ url, bodies: Array.from({ length: count }, () => 'x'.repeat(160)), headersOf: () => ({ cookie: 'y'.repeat(280) }) });
