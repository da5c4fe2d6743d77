import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { connect, type Connection } from '@/lib/db/client';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { quote } from '@/lib/domain/pricing/quote';
import { newId } from '@/lib/shared/id';
import { fen } from '@/lib/shared/money';
import { testContext } from '@/lib/testing/context';
import { type Buyer, makeCrowd } from '@/lib/testing/crowd';
import { removeData, startServer } from '@/scripts/postgres/server';
import { migrate } from '@/scripts/start/database';

// Placing orders in process, on a PostgreSQL with all its durability, beside its limit: the same rows by one statement an order.

const skus = 10_000;
const price = 9900;
const callers = 64;
const connections = 32;
const stock = 100_000_000;

type Sku = { readonly variantId: string; readonly productId: string };
type Goods = { readonly merchantId: string; readonly warehouseId: string; readonly list: readonly Sku[] };

async function makeGoods({ db, pool }: Connection): Promise<Goods> {
  const merchant = await db.merchant.create({ data: { slug: 'bench', name: '压测', nameEn: 'Bench' } });
  const warehouse = await db.warehouse.create({
    data: { merchantId: merchant.id, name: '杭州仓', nameEn: 'Hangzhou', provinceCode: '330000' },
  });
  const category = await db.category.create({ data: { slug: 'bench', name: '压测', nameEn: 'Bench' } });
  const list = Array.from({ length: skus }, () => ({ variantId: newId(), productId: newId() }));
  const ids = [list.map(({ productId }) => productId), list.map(({ variantId }) => variantId)];
  await pool.query(
    `insert into "Product" ("id", "merchantId", "categoryId", "slug", "status", "title", "titleEn", "publishedAt")
     select id, $2, $3, 'bench-' || n, 'live', '压测商品 ' || n, 'Bench product ' || n, now() from unnest($1::uuid[]) with ordinality as t(id, n)`,
    [ids[0], merchant.id, category.id],
  );
  await pool.query(
    `insert into "Variant" ("id", "productId", "merchantId", "sku", "price", "weightGrams", "optionKey")
     select v, p, $3, 'BENCH-' || n, $4, 300, '' from unnest($1::uuid[], $2::uuid[]) with ordinality as t(p, v, n)`,
    [...ids, merchant.id, price],
  );
  await pool.query(`insert into "StockLevel" ("variantId", "warehouseId", "onHand") select v, $2, $3 from unnest($1::uuid[]) as t(v)`, [
    ids[1],
    warehouse.id,
    stock,
  ]);
  return { merchantId: merchant.id, warehouseId: warehouse.id, list };
}

/** All at once, `width` at a time. Orders a second, and how long each took in ms. */
async function rate(count: number, width: number, one: (index: number) => Promise<unknown>, everyMs = 0) {
  const took: number[] = [];
  const start = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let index = next++; index < count; index = next++) {
        const due = start + index * everyMs;
        const wait = due - performance.now();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        const began = everyMs > 0 ? Math.max(due, start) : performance.now();
        await one(index);
        took.push(performance.now() - began);
      }
    }),
  );
  const perSecond = (count / (performance.now() - start)) * 1000;
  return { perSecond, p99: took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? 0 };
}

// The limit: nothing is read but the stock row, and the rows of one order are written by one statement.
const byHand = `
  with taken as (
    update "StockLevel" set "reserved" = "reserved" + 1, "version" = "version" + 1
    where "variantId" = $1 and "warehouseId" = $2 and "onHand" - "reserved" >= 1 returning 1
  ), numbers as (select nextval('order_number') as g, nextval('order_number') as o from taken
  ), new_group as (
    insert into "OrderGroup" ("id", "number", "userId", "checkoutId", "payable", "expiresAt", "createdAt")
    select $3, 'B' || g, $4, $6, $5, now() + interval '30 minutes', now() from numbers
  ), new_order as (
    insert into "Order" ("id", "number", "groupId", "merchantId", "userId", "goods", "freight", "payable", "recipient", "phone", "provinceCode",
                         "province", "city", "district", "street", "createdAt")
    select $7, 'B' || o, $3, $8, $4, $5, 0, $5, '林小满', '13800138000', '330000', '浙江省', '杭州市', '西湖区', '文三路 1 号', now() from numbers
  ), new_line as (
    insert into "OrderLine" ("id", "orderId", "productId", "variantId", "position", "sku", "title", "titleEn", "options", "optionsEn",
                             "weightGrams", "unitPrice", "quantity", "payableShare")
    select $9, $7, $10, $1, 0, 'BENCH', '压测商品', 'Bench product', '', '', 300, $5, 1, $5 from taken
  ), new_reservation as (
    insert into "Reservation" ("id", "orderId", "variantId", "warehouseId", "quantity", "createdAt") select $11, $7, $1, $2, 1, now() from taken
  ), new_movement as (
    insert into "StockMovement" ("id", "variantId", "warehouseId", "kind", "deltaOnHand", "deltaReserved", "actor", "refId", "at")
    select $12, $1, $2, 'reserve', 0, 1, 'shopper:' || $4, $7, now() from taken
  ), new_event as (
    insert into "OrderEvent" ("id", "orderId", "type", "actor", "at") select $13, $7, 'placed', 'shopper:' || $4, now() from taken
  ), new_timer as (
    insert into "Timer" ("kind", "subjectId", "dueAt") select 'close_unpaid', $3, now() + interval '30 minutes' from taken
  )
  delete from "CartLine" where "cartId" = $14 and "variantId" = $1`;

const orderByHand = (pool: Pool, { merchantId, warehouseId }: Goods, sku: Sku, buyer: Buyer) =>
  pool.query({
    name: 'by-hand',
    text: byHand,
    values: [
      sku.variantId,
      warehouseId,
      newId(),
      buyer.userId,
      price,
      crypto.randomUUID(),
      newId(),
      merchantId,
      newId(),
      sku.productId,
      newId(),
      newId(),
      newId(),
      buyer.cartId,
    ],
  });

/** What one way of placing gives: `hot` all on one SKU, else spread over all. */
async function measure(connection: Connection, goods: Goods, hot: boolean, count: number) {
  const { pool } = connection;
  const skuOf = (index: number): Sku => goods.list[hot ? 0 : (index * 7919) % skus] ?? { variantId: '', productId: '' };
  const makeBuyers = async (many: number) => {
    const buyers = await makeCrowd(pool, many, (index) => ({ ...skuOf(index), price }));
    await pool.query('analyze');
    return buyers;
  };
  const hands = await makeBuyers(count);
  const limit = await rate(count, connections, async (index) => {
    const buyer = hands[index];
    if (buyer !== undefined) await orderByHand(pool, goods, skuOf(index), buyer);
  });
  const place = (buyers: readonly Buyer[]) => async (index: number) => {
    const { variantId } = skuOf(index);
    const { userId, addressId } = buyers[index] ?? { userId: '', addressId: '' };
    const bill = quote(
      [{ variantId, merchantId: goods.merchantId, unitPrice: fen(price), quantity: 1, weightGrams: 300 }],
      new Map(),
      '330000',
    );
    const input = { checkoutId: crypto.randomUUID(), addressId, quoteHash: bill.hash, note: '' };
    await placeOrder(testContext(connection, { kind: 'shopper', userId }), input, { unpaidMinutes: 30 });
  };
  const warm = await makeBuyers(1000);
  await rate(warm.length, callers, place(warm));
  const ours = await rate(count, callers, place(await makeBuyers(count)));
  const calm = await rate(count / 2, 1000, place(await makeBuyers(count / 2)), 2000 / ours.perSecond);
  return { limit: limit.perSecond, ours: ours.perSecond, p99: calm.p99 };
}

export async function benchHotPath(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dianpu-hot-'));
  const server = await startServer(folder, 'bench');
  try {
    await migrate(server.url, { ...process.env, DATABASE_URL: server.url });
    const connection = connect(server.url, connections);
    const goods = await makeGoods(connection);
    for (const [name, hot] of [
      ['10,000 SKUs', false],
      ['one SKU', true],
    ] as const) {
      const { limit, ours, p99 } = await measure(connection, goods, hot, count);
      console.log(
        `${`orders, ${name}`.padEnd(28)} ${ours.toFixed(0).padStart(7)}/s  ${(ours / limit).toFixed(2)} of one statement an order (${limit.toFixed(0)}/s)  p99 at half of it ${p99.toFixed(0)} ms`,
      );
    }
    await connection.close();
  } finally {
    await server.stop();
    await removeData(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}
