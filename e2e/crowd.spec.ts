import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { connect } from '@/lib/db/client';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { testContext } from '@/lib/testing/context';
import { makeCrowd } from '@/lib/testing/crowd';
import { ports } from './ports';
import { productWithStock, shopPlaces, test } from './shop';

const stock = 50;
const shop = `http://localhost:${ports.shop}`;

test('a thousand buyers want fifty pieces at once: fifty orders, and a clear answer for everyone else', async () => {
  const { databaseUrl, folder } = shopPlaces();
  const { authSecret } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
  const connection = connect(databaseUrl, 4);
  const variant = await connection.db.variant.findFirstOrThrow({
    where: { product: { slug: await productWithStock(14) } },
    include: { levels: true },
  });
  const [level] = variant.levels;
  const at = { variantId: variant.id, warehouseId: level?.warehouseId ?? '' };
  const delta = stock + (level?.reserved ?? 0) - (level?.onHand ?? 0);
  await connection.db.stockLevel.update({ where: { variantId_warehouseId: at }, data: { onHand: { increment: delta } } });
  await connection.db.stockMovement.create({ data: { ...at, kind: 'adjustment', deltaOnHand: delta, deltaReserved: 0, actor: 'system' } });
  const crowd = await makeCrowd(connection.pool, 1000, () => ({ variantId: variant.id, price: variant.price }));
  const { quote } = await readCheckout(testContext(connection, { kind: 'shopper', userId: crowd[0]?.userId ?? '' }), '330000');
  const requests = await Promise.all(
    crowd.map(async ({ userId, sessionId, addressId }) => ({
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: shop,
        cookie: `next-auth.session-token=${await encode({ token: { sub: userId, sid: sessionId }, secret: authSecret })}`,
      },
      body: JSON.stringify({ checkoutId: crypto.randomUUID(), addressId, quoteHash: quote.hash }),
    })),
  );
  const answers = await Promise.all(
    requests.map(async (request) => {
      const answer = await fetch(`${shop}/api/orders`, request);
      const body: { code?: string; message?: string } = await answer.json();
      return `${answer.status} ${body.code ?? 'placed'}`;
    }),
  );
  const counts = Map.groupBy(answers, (answer) => answer);
  expect(Object.fromEntries([...counts].map(([answer, all]) => [answer, all.length]))).toEqual({
    '200 placed': 50,
    '409 OUT_OF_STOCK': 950,
  });
  const after = await connection.db.stockLevel.findUniqueOrThrow({ where: { variantId_warehouseId: at } });
  expect(after.onHand - after.reserved).toBe(0);
  expect(await checkInvariants(connection.pool)).toEqual([]);
  await connection.close();
});
