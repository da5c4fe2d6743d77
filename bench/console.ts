import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect, type Connection } from '@/lib/db/client';
import { listMerchantProducts } from '@/lib/domain/catalog/list-managed';
import { listProductsInput } from '@/lib/domain/catalog/product-inputs';
import { listOrdersInput } from '@/lib/domain/orders/manage-inputs';
import { listMerchantOrders } from '@/lib/domain/order-desk/list-orders';
import { humanNumber } from '@/lib/shared/number';
import { buildMerchant } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { startServer } from '@/scripts/postgres/server';
import { seedConsole } from './seed-console';

// `npm run bench:console [SKUs]`: what the console's lists take on the server in a shop of a thousand SKUs and of a million, and the ratio.

const small = 1000;
const large = Number(process.argv[2] ?? 1_000_000);
const times = 60;

type Reading = { readonly p50: number; readonly p95: number };

async function measure(run: () => Promise<unknown>): Promise<Reading> {
  for (let warm = 0; warm < 5; warm += 1) await run();
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

async function measureAll(connection: Connection, skus: number): Promise<Map<string, Reading>> {
  const shop = await buildMerchant(connection);
  await seedConsole(connection, shop, skus);
  const staff = testContext(connection, shop.actor);
  const products = (query: Record<string, string>) => () => listMerchantProducts(staff, listProductsInput.parse(query));
  const orders = (query: Record<string, string>) => () => listMerchantOrders(staff, listOrdersInput.parse(query));
  const { rows } = await connection.pool.query<{ id: string; at: Date }>(
    `select "id", "createdAt" as at from "Product" where "merchantId" = $1 order by "createdAt", "id" offset 60 limit 1`,
    [shop.merchant.id],
  );
  const [deep] = rows;
  const number = humanNumber(new Date(), 1);
  await connection.pool.query(`update "Order" set "number" = $1 where "number" = '10000000000000100'`, [number]);
  const pages = {
    products: products({}),
    'products, the last page': products({ after: `created~${deep?.id ?? ''}~${deep?.at.toISOString() ?? ''}` }),
    'products by title': products({ sort: 'title', dir: 'up' }),
    'products searched, words': products({ q: '青瓷' }),
    'products searched, a SKU': products({ q: 'sku-000077' }),
    'products sold out': products({ stock: 'out' }),
    'products by price': products({ min: '20', max: '30' }),
    orders: orders({}),
    'orders to ship': orders({ stage: 'to_ship' }),
    'orders searched, a number': orders({ q: number }),
    'orders searched, a name': orders({ q: '林小满' }),
  };
  const readings = new Map<string, Reading>();
  for (const [name, run] of Object.entries(pages)) readings.set(name, await measure(run));
  return readings;
}

const folder = mkdtempSync(join(tmpdir(), 'dianpu-console-'));
const server = await startServer(folder, 'test', ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=512MB']);
try {
  const results: Map<string, Reading>[] = [];
  for (const skus of [small, large]) {
    const name = `console_${skus}`;
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    const url = server.url.replace(/postgres$/, name);
    execFileSync('prisma', ['migrate', 'deploy'], { env: { ...process.env, DATABASE_URL: url }, stdio: 'pipe' });
    const connection = connect(url, 4);
    results.push(await measureAll(connection, skus));
    await connection.close();
  }
  const [few, many] = results;
  console.log(`\nThe console's lists: milliseconds with ${small} and ${large} SKUs`);
  for (const [name, { p50, p95 }] of many ?? []) {
    const before = few?.get(name) ?? { p50: 0, p95: 0 };
    const figures = [before.p50, before.p95, p50, p95].map((ms) => ms.toFixed(1).padStart(8)).join('');
    console.log(`${name.padEnd(28)}${figures}   ${(p95 / before.p95).toFixed(1)} times`);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
