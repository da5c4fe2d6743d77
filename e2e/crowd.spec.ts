import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { connect, type Connection } from '@/lib/db/client';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { testContext } from '@/lib/testing/context';
import { makeCrowd } from '@/lib/testing/crowd';
import { productWithStock, shopPlaces, shopUrl, test } from './shop';

// One rush after the other: two at once are more than may wait.
test.describe.configure({ mode: 'serial' });

const buyers = 1000;
const pieces = 50;

/** A SKU of the demo shop of which buyers can take so many pieces. */
async function skuWith({ db }: Connection, available: number, index: number) {
  const variant = await db.variant.findFirstOrThrow({
    where: { product: { slug: await productWithStock(index) } },
    include: { levels: true },
  });
  const [level] = variant.levels;
  const at = { variantId: variant.id, warehouseId: level?.warehouseId ?? '' };
  const delta = available + (level?.reserved ?? 0) + (level?.safety ?? 0) - (level?.onHand ?? 0);
  await db.stockLevel.update({ where: { variantId_warehouseId: at }, data: { onHand: { increment: delta } } });
  await db.stockMovement.create({ data: { ...at, kind: 'adjustment', deltaOnHand: delta, deltaReserved: 0, actor: 'system' } });
  return { variant, at };
}

/** A thousand shoppers with one piece in the cart press the button at once. @returns how often each answer came */
async function rush(connection: Connection, wish: { readonly variantId: string; readonly price: number }): Promise<Record<string, number>> {
  const { authSecret } = JSON.parse(readFileSync(join(shopPlaces().folder, 'secrets.json'), 'utf8'));
  const crowd = await makeCrowd(connection.pool, buyers, () => wish);
  const { quote } = await readCheckout(testContext(connection, { kind: 'shopper', userId: crowd[0]?.userId ?? '' }), '330000');
  const requests = await Promise.all(
    crowd.map(async ({ userId, sessionId, addressId }) => ({
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: shopUrl,
        cookie: `next-auth.session-token=${await encode({ token: { sub: userId, sid: sessionId }, secret: authSecret })}`,
      },
      body: JSON.stringify({ checkoutId: crypto.randomUUID(), addressId, quoteHash: quote.hash }),
    })),
  );
  const answers = await Promise.all(
    requests.map(async (request) => {
      const answer = await fetch(`${shopUrl}/api/orders`, request);
      const body: { code?: string; message?: string } = await answer.json();
      return `${answer.status} ${body.code ?? 'placed'}`;
    }),
  );
  return Object.fromEntries([...Map.groupBy(answers, (answer) => answer)].map(([answer, all]) => [answer, all.length]));
}

test('a thousand buyers want fifty pieces at once: fifty orders, and a clear answer for everyone else', async () => {
  const connection = connect(shopPlaces().databaseUrl, 4);
  const { variant, at } = await skuWith(connection, pieces, 14);
  expect(await rush(connection, { variantId: variant.id, price: variant.price })).toEqual({
    '200 placed': pieces,
    '409 OUT_OF_STOCK': buyers - pieces,
  });
  const after = await connection.db.stockLevel.findUniqueOrThrow({ where: { variantId_warehouseId: at } });
  expect(after.onHand - after.reserved - after.safety).toBe(0);
  expect(await checkInvariants(connection.pool)).toEqual([]);
  await connection.close();
});

test('a thousand buyers want fifty pieces of a flash sale: fifty at its price, everyone else is told that it changed', async () => {
  const connection = connect(shopPlaces().databaseUrl, 4);
  const { variant, at } = await skuWith(connection, 5000, 15);
  const price = Math.ceil(variant.price / 2);
  const hour = 3_600_000;
  const sale = await connection.db.flashSale.create({
    data: {
      merchantId: variant.merchantId,
      name: '秒杀',
      nameEn: 'Flash sale',
      startsAt: new Date(Date.now() - hour),
      endsAt: new Date(Date.now() + hour),
      items: { create: { variantId: variant.id, price, quota: pieces, perUserLimit: 1 } },
    },
    include: { items: true },
  });
  const soldItem = { flashSaleId: sale.id, variantId: variant.id };
  expect(await rush(connection, { variantId: variant.id, price })).toEqual({
    '200 placed': pieces,
    '409 QUOTE_CHANGED': buyers - pieces,
  });
  const sold = await connection.db.flashSaleItem.findFirstOrThrow({ where: soldItem });
  expect(sold.sold).toBe(pieces);
  const lines = await connection.db.orderLine.findMany({ where: { flashItemId: sold.id }, select: { unitPrice: true } });
  expect(lines.map(({ unitPrice }) => unitPrice)).toEqual(Array.from({ length: pieces }, () => price));
  const after = await connection.db.stockLevel.findUniqueOrThrow({ where: { variantId_warehouseId: at } });
  expect(after.onHand - after.reserved - after.safety).toBe(5000 - pieces);
  expect(await checkInvariants(connection.pool)).toEqual([]);
  await connection.close();
});
