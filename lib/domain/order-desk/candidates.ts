import type { StaffContext } from '@/lib/domain/context';
import { escapeLike } from '@/lib/shared/like';
import { isHumanNumber } from '@/lib/shared/number';
import type { Add } from './conditions';
import { nameMarks, phoneMarks, plainName } from './marks';

/** More hits than that are no few: the orders are walked through instead, which finds a page of them at once. */
const few = 2000;
/** Orders that aren't marked yet are looked at one by one, the newest so many. */
export const window = 20_000;
/** Those whose transaction was still open when the marks were written. */
const lateMs = 120_000;

const tailOf = (q: string): string => q.replaceAll(/\D/g, '');
/** Digits that may end a phone number, also typed with spaces or dashes. */
const phoneTail = (q: string): string | null => (/^[\d\s-]+$/.test(q) && /^\d{4,11}$/.test(tailOf(q)) ? tailOf(q) : null);
const trackingOf = (q: string): string | null => {
  const plain = q.replaceAll(/\s+/g, '').toUpperCase();
  return /^[A-Z0-9-]{6,40}$/.test(plain) ? plain : null;
};
const like = (words: string) => `%${escapeLike(words)}%`;

const nameSql = (add: Add, q: string) => `replace(lower(o."recipient"), ' ', '') like ${add(like(plainName(q)))}`;
const phoneSql = (add: Add, tail: string) => `o."phone" like ${add(`%${tail}`)}`;

/** Recipients and phones by their marks, and by themselves where they have none yet. */
function people(merchant: string, merchantId: string, q: string, add: Add): string[] {
  const tail = phoneTail(q);
  const name = nameMarks(merchantId, q);
  const asks = [
    ...(name.length === 0 ? [] : [{ marks: name, where: nameSql(add, q) }]),
    ...(tail === null ? [] : [{ marks: phoneMarks(merchantId, tail) ?? [], where: phoneSql(add, tail) }]),
  ];
  return asks.flatMap(({ marks, where }) => [
    `(select o."id" from "OrderFind" f join "Order" o on o."id" = f."orderId"
      where f."marks" @> ${add(marks)}::int[] and o."merchantId" = ${merchant} and ${where} limit ${few + 1})`,
    `(select o."id" from (select * from "Order" where "merchantId" = ${merchant}
        and "createdAt" > coalesce((select "at" from "OrderFindState"), '-infinity') - interval '${lateMs / 1000} seconds'
        order by "createdAt" desc limit ${window}) o where ${where} limit ${few + 1})`,
  ]);
}

/** Goods of the shop by SKU or by a name of today, then the orders of them. */
function goods(merchant: string, q: string, add: Add): string {
  const words = add(like(q));
  return `(select l."orderId" as "id" from "OrderLine" l where l."variantId" = any(array(
      select v."id" from "Variant" v join "Product" p on p."id" = v."productId" where v."merchantId" = ${merchant}
        and (v."sku" ilike ${words} or p."title" ilike ${words} or p."titleEn" ilike ${words}) limit 500)) limit ${few + 1})`;
}

const parcels = (tracking: string, add: Add) =>
  `(select s."orderId" as "id" from "Carrier" c join "Shipment" s on s."carrierCode" = c."code" and s."trackingNumber" = ${add(tracking)})`;

/**
 * The orders that words can mean: a number, a recipient, the end of a phone number, a tracking number, a SKU or a title; each by its
 * own index. They may be other shops': who uses them asks for the owner. Null when they are too many to be worth naming.
 */
export async function candidatesOf({ pool, actor }: StaffContext, q: string): Promise<readonly string[] | null> {
  const values: unknown[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const merchant = `${add(actor.merchantId)}::uuid`;
  const tracking = trackingOf(q);
  const parts = isHumanNumber(q)
    ? [`(select "id" from "Order" where "number" = ${add(q)} and "merchantId" = ${merchant})`]
    : [...people(merchant, actor.merchantId, q, add), goods(merchant, q, add), ...(tracking === null ? [] : [parcels(tracking, add)])];
  const { rows } = await pool.query<{ id: string }>(parts.join(' union all '), values);
  const ids = [...new Set(rows.map(({ id }) => id))];
  return rows.length > few ? null : ids;
}

/** The same asked of each order "o". */
export function wordsSql(q: string, add: Add): string {
  const words = add(like(q));
  const tail = phoneTail(q);
  const tracking = trackingOf(q);
  const any = [
    nameSql(add, q),
    ...(tail === null ? [] : [phoneSql(add, tail)]),
    ...(tracking === null
      ? []
      : [`exists (select 1 from "Shipment" s where s."orderId" = o."id" and s."trackingNumber" = ${add(tracking)})`]),
    `exists (select 1 from "OrderLine" l where l."orderId" = o."id" and (l."sku" ilike ${words} or l."title" ilike ${words} or l."titleEn" ilike ${words}))`,
  ];
  return `(${any.join(' or ')})`;
}
