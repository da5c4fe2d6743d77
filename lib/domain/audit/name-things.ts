import type { Context } from '@/lib/domain/context';
import type { AuditThing } from './views';

type Entry = { readonly entity: string; readonly entityId: string };
type Found = { readonly entity: string; readonly id: string; readonly name: string; readonly nameEn: string; readonly path: string | null };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The rows that a thing's id begins with: of the stock of a variant in a warehouse, the variant. */
const rowOf = (entityId: string): string => entityId.split(':')[0] ?? '';
export const thingKey = ({ entity, entityId }: Entry): string => `${entity === 'stock' ? 'variant' : entity}:${rowOf(entityId)}`;

/** What entries are about, by `thingKey`: the shop's own things alone, in one statement. A platform's entries (null) name the platform's. */
export async function nameThings(
  { db }: Pick<Context, 'db'>,
  merchantId: string | null,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, AuditThing>> {
  const ids = [...new Set(entries.map(({ entityId }) => rowOf(entityId)).filter((id) => uuid.test(id)))];
  if (ids.length === 0) return new Map();
  const found = await db.$queryRaw<Found[]>`
    with ids as (select unnest(${ids}::uuid[]) as id)
    select 'order' as entity, o."id"::text, o."number" as name, o."number" as "nameEn", '/admin/orders/' || o."number" as path
      from "Order" o join ids using ("id") where o."merchantId" = ${merchantId}::uuid
    union all select 'after_sale', a."id"::text, a."number", a."number", '/admin/after-sales/' || a."number"
      from "AfterSale" a join ids using ("id") where a."merchantId" = ${merchantId}::uuid
    union all select 'product', p."id"::text, p."title", p."titleEn", '/admin/products/' || p."id"
      from "Product" p join ids using ("id") where p."merchantId" = ${merchantId}::uuid
    union all select 'variant', v."id"::text, v."sku", v."sku", '/admin/stock/' || v."id"
      from "Variant" v join ids using ("id") where v."merchantId" = ${merchantId}::uuid
    union all select 'promotion', p."id"::text, p."name", p."nameEn", '/admin/promotions/' || p."id"
      from "Promotion" p join ids using ("id") where p."merchantId" = ${merchantId}::uuid
    union all select 'coupon', c."id"::text, c."name", c."nameEn",
        case when c."merchantId" is null then '/admin/coupons/' else '/admin/promotions/coupons/' end || c."id"
      from "Coupon" c join ids using ("id") where c."merchantId" is not distinct from ${merchantId}::uuid
    union all select 'flash_sale', f."id"::text, f."name", f."nameEn", '/admin/promotions/flash/' || f."id"
      from "FlashSale" f join ids using ("id") where f."merchantId" = ${merchantId}::uuid
    union all select 'freight', f."id"::text, f."name", f."nameEn", '/admin/freight/' || f."id"
      from "FreightTemplate" f join ids using ("id") where f."merchantId" = ${merchantId}::uuid
    union all select 'task', t."id"::text, '', '', '/admin/tasks/' || t."id"
      from "Task" t join ids using ("id") where t."merchantId" = ${merchantId}::uuid
    union all select 'invitation', i."id"::text, i."email", i."email", null
      from "StaffInvitation" i join ids using ("id") where i."merchantId" = ${merchantId}::uuid
    union all select 'merchant', m."id"::text, m."name", m."nameEn", null
      from "Merchant" m join ids using ("id") where m."id" = ${merchantId}::uuid`;
  return new Map(found.map(({ entity, id, ...thing }) => [`${entity}:${id}`, thing]));
}
