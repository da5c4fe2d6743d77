import type { Context, StaffContext } from '@/lib/domain/context';
import { addDays, chinaDay } from '@/lib/shared/china-day';
import { windowDays } from './build-lanes';
import type { DeliveryPromise, LaneView, ProductPromise } from './views';

type Row = { readonly merchantId: string } & DeliveryPromise;

/**
 * What each shop promises now to a province; to nobody's province (null), and where it knows too little of one, what it promises to all.
 * Shops that promise nothing are left out.
 */
export async function readPromises(
  { pool }: Pick<Context, 'pool'>,
  merchantIds: readonly string[],
  provinceCode: string | null,
): Promise<ReadonlyMap<string, DeliveryPromise>> {
  if (merchantIds.length === 0) return new Map();
  const { rows } = await pool.query<Row>({
    name: 'lanes-promise',
    text: `select distinct on ("merchantId") "merchantId", "typicalDays", "mostDays" from (
             select distinct on ("merchantId", "provinceCode") * from "LanePromise"
             where "merchantId" = any($1::uuid[]) and "provinceCode" in ($2, '') order by "merchantId", "provinceCode", "from" desc
           ) now where "mostDays" is not null order by "merchantId", "provinceCode" desc`,
    values: [merchantIds, provinceCode ?? ''],
  });
  return new Map(rows.map(({ merchantId, typicalDays, mostDays }) => [merchantId, { typicalDays, mostDays }]));
}

/** What a live product's shop promises now: to the province of the visitor's address, else to anywhere. Null when it promises nothing. */
export async function readProductPromise(
  { pool }: Pick<Context, 'pool'>,
  slug: string,
  userId: string | null,
): Promise<ProductPromise | null> {
  const { rows } = await pool.query<ProductPromise>({
    name: 'lanes-product',
    text: `select coalesce(r."name", '') as "province", coalesce(r."nameEn", '') as "provinceEn", p."typicalDays", p."mostDays"
           from "Product" g join (
             select distinct on ("merchantId", "provinceCode") * from "LanePromise"
             where "merchantId" = (select "merchantId" from "Product" where "slug" = $1)
               and "provinceCode" in ('', (select "provinceCode" from "Address" where "userId" = $2 order by "isDefault" desc, "createdAt" desc limit 1))
             order by "merchantId", "provinceCode", "from" desc
           ) p on p."merchantId" = g."merchantId" left join "Region" r on r."code" = p."provinceCode"
           where g."slug" = $1 and g."status" = 'live' and p."mostDays" is not null order by p."provinceCode" desc limit 1`,
    values: [slug, userId],
  });
  return rows[0] ?? null;
}

type LaneRow = Omit<LaneView, 'promise'> & { readonly typicalDays: number | null; readonly mostDays: number | null };

/** The shop's lanes of the last 90 days, all together first, then the busiest. */
export async function listLanes({ pool, actor, now }: StaffContext): Promise<LaneView[]> {
  const { rows } = await pool.query<LaneRow>({
    name: 'lanes-list',
    text: `select l."provinceCode", coalesce(r."name", '') as "province", coalesce(r."nameEn", '') as "provinceEn", l."orders", l."kept", l."missed", p."typicalDays", p."mostDays" from (
             select coalesce("provinceCode", '') as "provinceCode", sum("orders")::int as "orders", sum("kept")::int as "kept", sum("missed")::int as "missed"
             from "LaneDaily" where "merchantId" = $1 and "day" >= $2::date group by rollup ("provinceCode")
           ) l left join "Region" r on r."code" = l."provinceCode" left join lateral (
             select "typicalDays", "mostDays" from "LanePromise" where "merchantId" = $1 and "provinceCode" = l."provinceCode" order by "from" desc limit 1
           ) p on true where l."orders" > 0 order by l."provinceCode" <> '', l."orders" desc, l."provinceCode"`,
    values: [actor.merchantId, addDays(chinaDay(now()), -windowDays)],
  });
  return rows.map(({ typicalDays, mostDays, ...lane }) => ({
    ...lane,
    promise: typicalDays === null || mostDays === null ? null : { typicalDays, mostDays },
  }));
}
