import type { Connection } from '@/lib/db/client';
import { documentTokens } from '@/lib/domain/catalog/search-tokens';
import { markOrders } from '@/lib/domain/order-desk/mark-orders';
import type { buildMerchant } from '@/lib/testing/builders';
import { buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';

type Shop = Awaited<ReturnType<typeof buildMerchant>>;

const goods = ['青瓷茶杯', '紫砂茶壶', '竹制茶盘', '羊毛毯', '阅读台灯', '蓝牙耳机', '铸铁锅', '帆布背包', '钢笔', '香薰蜡烛'];
/** A shop's catalogue of so many SKUs, two a product, every fortieth product sold out, and its orders, found by their marks: each table by one statement. */
export async function seedConsole(
  connection: Connection,
  { merchant, warehouse }: Shop,
  { skus, orders }: { readonly skus: number; readonly orders: number },
): Promise<void> {
  const { db, pool } = connection;
  const products = skus / 2;
  const { user } = await buildShopper(connection);
  const top = await db.category.create({ data: { slug: 'bench', name: '器物', nameEn: 'Goods' } });
  await db.category.createMany({
    data: Array.from({ length: 20 }, (_, index) => ({
      slug: `bench-${index}`,
      name: `类 ${index}`,
      nameEn: `Kind ${index}`,
      parentId: top.id,
    })),
  });
  const words = goods.map((title) => documentTokens([title], [title]));
  await pool.query(
    `insert into "Product" ("id", "merchantId", "categoryId", "slug", "status", "title", "titleEn", "salesCount", "publishedAt", "createdAt", "updatedAt")
     select uuidv7(), $1, (select "id" from "Category" where "slug" = 'bench-' || n % 20), 'bench-' || n,
       case when n % 50 = 0 then 'draft' else 'live' end::"ProductStatus", ($2::text[])[1 + n % 10] || ' ' || n, 'Good ' || n, n % 500, at, at, at
     from generate_series(1, $3::int) n cross join lateral (select timestamptz '2026-01-01' + n * interval '1 minute' as at) t`,
    [merchant.id, goods, products],
  );
  await pool.query(
    `insert into "Variant" ("id", "productId", "merchantId", "sku", "price", "weightGrams", "optionKey", "position")
     select uuidv7(), p."id", p."merchantId", 'SKU-' || lpad(substr(p."slug", 7), 6, '0') || '-' || k, 1000 + hashtext(p."slug") % 500 + k * 900, 100, k::text, k
     from "Product" p cross join generate_series(1, 2) k`,
  );
  await pool.query(
    `insert into "StockLevel" ("variantId", "warehouseId", "onHand")
     select v."id", $1, case when substr(p."slug", 7)::int % 40 = 0 then 0 else 10 + v."price" % 90 end from "Variant" v join "Product" p on p."id" = v."productId"`,
    [warehouse.id],
  );
  await pool.query(
    `insert into "SearchDocument" ("productId", "categoryIds", "merchantId", "words", "minPrice", "inStock", "sales", "rating", "publishedAt")
     select p."id", array[p."categoryId"], p."merchantId", array_to_tsvector(array(select jsonb_array_elements_text($1::jsonb -> (n % 10))) || n::text),
       1000, true, p."salesCount", 0, p."createdAt"
     from "Product" p cross join lateral (select substr(p."slug", 7)::int as n) s where p."status" = 'live'`,
    [JSON.stringify(words)],
  );
  await pool.query(
    `with g as (
       insert into "OrderGroup" ("id", "number", "userId", "checkoutId", "payable", "expiresAt")
       select uuidv7(), (10000000000000000 + n)::text, $1, gen_random_uuid(), 1000, now() from generate_series(1, $2::int) n returning "id", "number"
     ), o as (
       insert into "Order" ("id", "number", "groupId", "merchantId", "userId", "paymentStatus", "fulfilmentStatus", "goods", "freight", "payable", "recipient", "phone",
         "provinceCode", "province", "city", "district", "street", "createdAt")
       select uuidv7(), g."number", g."id", $3, $1, 'paid', case when n % 50 = 0 then 'none' else 'shipped' end::"FulfilmentStatus", 1000, 0, 1000,
         case when n % 1000 = 7 then '林小满' else '收件人' || n end, '138' || lpad(n::text, 8, '0'), '330000', '浙江省', '杭州市', '西湖区', '文三路 1 号',
         timestamptz '2026-01-01' + n * interval '20 seconds'
       from g cross join lateral (select (g."number"::bigint - 10000000000000000)::int as n) s returning "id", "number"
     ), v as (select "id", "productId", "sku", row_number() over () as n from "Variant" limit 1000)
     insert into "OrderLine" ("id", "orderId", "productId", "variantId", "position", "sku", "title", "titleEn", "options", "optionsEn", "weightGrams", "unitPrice", "quantity", "payableShare")
     select uuidv7(), o."id", v."productId", v."id", 0, v."sku", '青瓷茶杯', 'Celadon cup', '', '', 100, 1000, 1, 1000
     from o join v on v.n = 1 + o."number"::bigint % least(1000, $4::bigint)`,
    [user.id, orders, merchant.id, skus],
  );
  await markOrders(testContext(connection, { kind: 'system' }, new Date(Date.now() + 3_600_000)));
  await pool.query('vacuum analyze');
}
