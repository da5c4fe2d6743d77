import { parseArgs } from 'node:util';
import { connect } from '@/lib/db/client';
import { rebuildSearchDocuments } from '@/lib/domain/catalog/rebuild-search';
import { enqueue, expireTags } from '@/lib/domain/outbox';
import { tags } from '@/lib/shared/tags';
import { hasTables, migrate, reachDatabase } from '@/scripts/start/database';
import { readSettings } from '@/scripts/start/settings';
import { products } from './catalogue/all';
import { variation } from './many';
import { writeOffers } from './offers';
import { writePeople } from './people';
import { writeProducts } from './products';
import { type Places, writeShops } from './shops';

// The demo shop: `npm run seed`, by itself on the first `npm start`. `-- --products 100000` makes a large catalogue
// for measuring. Running it again adds only what is missing.

const batch = 500;
const { values: options } = parseArgs({ options: { products: { type: 'string', default: String(products.length) } } });
const wanted = Number(options.products);
const settings = readSettings();
if (settings.sandbox === null) throw new Error('The demo shop is not for an installation with real Alipay credentials.');
const server = await reachDatabase(settings);
if (!(await hasTables(server.url))) await migrate(server.url, settings.variables);
const { db, close } = connect(server.url, 4, { bulk: true });

async function readPlaces(): Promise<Places> {
  const [merchants, categories, brands] = await Promise.all([
    db.merchant.findMany({ include: { warehouses: true } }),
    db.category.findMany(),
    db.brand.findMany(),
  ]);
  return {
    merchants: new Map(merchants.map(({ slug, id, warehouses }) => [slug, { id, warehouseId: warehouses[0]?.id ?? '' }])),
    categories: new Map(categories.map(({ slug, id }) => [slug, id])),
    brands: new Map(brands.map(({ slug, id }) => [slug, id])),
  };
}

const people = await writePeople(db);
const fresh = (await db.merchant.count()) === 0;
const places = fresh ? await writeShops(db, people.get('merchant@dianpu.test') ?? '') : await readPlaces();
if (fresh) await writeProducts(db, products, places, 1);
for (let have = await db.product.count(); have < wanted; have += batch) {
  const more = Array.from({ length: Math.min(batch, wanted - have) }, (_, i) => variation(products, have + i));
  await writeProducts(db, more, places, have + 1);
  if (Math.floor(have / 10_000) !== Math.floor((have + more.length) / 10_000)) console.log(`${have + more.length} products`);
}
if ((await db.promotion.count()) === 0) await writeOffers(db, places);
const found = await rebuildSearchDocuments(db);
// PostgreSQL plans well from the first query on, not only once autovacuum has come by.
await db.$executeRaw`analyze`;
await expireTags(db, [tags.catalogue]);
await enqueue(db, 'stock.sweep', {}, { key: 'sweep' });
console.log(`${found} products on sale`);
await close();
await server.stop();
