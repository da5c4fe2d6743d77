import type { Context } from '@/lib/domain/context';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The ids under which entries tell of what somebody looks for: an order by its number with its cases, payments, refunds and invoices, a case by
 * its number, a SKU with its product and its stock in each warehouse, or an id itself. Null: nothing is looked for.
 */
export async function findThings({ db }: Pick<Context, 'db'>, merchantId: string | null, q: string): Promise<string[] | null> {
  if (q === '') return null;
  if (uuid.test(q)) return [q.toLowerCase()];
  if (merchantId === null) return [];
  const found = await db.$queryRaw<{ id: string }[]>`
    with o as (
      select "id", "groupId" from "Order" where "merchantId" = ${merchantId}::uuid and "number" = ${q}
    ), a as (
      select "id" from "AfterSale" where "merchantId" = ${merchantId}::uuid and ("number" = ${q} or "orderId" in (select "id" from o))
    ), v as (
      select "id", "productId" from "Variant" where "merchantId" = ${merchantId}::uuid and "sku" = ${q}
    )
    select "id"::text from o union select "id"::text from a union select "id"::text from v union select "productId"::text from v
    union select v."id" || ':' || w."id" from v join "Warehouse" w on w."merchantId" = ${merchantId}::uuid
    union select p."id"::text from "PaymentAttempt" p join o on o."groupId" = p."groupId"
    union select r."id"::text from "Refund" r join o on o."id" = r."orderId"
    union select i."id"::text from "Invoice" i join o on o."id" = i."orderId" where i."merchantId" = ${merchantId}::uuid`;
  return found.map(({ id }) => id);
}
