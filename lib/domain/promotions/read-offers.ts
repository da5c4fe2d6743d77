import type { Pool } from 'pg';
import { availableSql, backorderRoomSql } from '@/lib/domain/inventory/available';
import { type Action, actionSchema, type Conditions, conditionsSchema, type GiftSku, type Offer } from '@/lib/domain/pricing/offer-terms';

type Row = Omit<Offer, 'conditions' | 'action' | 'gift' | 'left' | 'leftForShopper' | 'orderedBefore' | 'stackingGroup'> & {
  readonly stackingGroup: string | null;
  readonly conditions: unknown;
  readonly action: unknown;
  readonly left: number | null;
  readonly gift: GiftSku | null;
  /** Of a coupon: whose claim it is. */
  readonly userId: string | null;
  /** Of a promotion: how often each of the shoppers has used it, and which of them have ordered before. */
  readonly uses: Readonly<Record<string, number>> | null;
  readonly buyers: readonly string[] | null;
};

// One statement for all that can take something off a batch's bills. A shop without offers, and shoppers without coupons, cost two index probes.
const offers = `
  select 'promotion' as "source", p."id" as "key", null::uuid as "couponId", p."merchantId", p."name", p."nameEn", p."conditions", p."action",
    p."stackingGroup", p."priority", p."startsAt", p."endsAt", p."version", p."totalLimit" - p."usedCount" as "left", p."perUserLimit", null::uuid as "userId",
    (select json_object_agg(u."userId", u."used") from "LimitUse" u where u."subjectId" = p."id" and u."userId" = any($2::uuid[])) as "uses",
    case when p."conditions"->'firstOrder' = 'true' then (
      select json_agg(distinct o."userId") from "Order" o where o."userId" = any($2::uuid[]) and o."paymentStatus" <> 'closed') end as "buyers",
    case when p."action"->>'kind' = 'gift' then (
      select json_build_object('variantId', v."id", 'productId', v."productId", 'slug', d."slug", 'sku', v."sku", 'title', d."title", 'titleEn', d."titleEn",
        'options', coalesce(chosen.zh, ''), 'optionsEn', coalesce(chosen.en, ''), 'weightGrams', v."weightGrams", 'price', v."price",
        'image', (select "url" from "Media" where "productId" = d."id" order by "position" limit 1),
        'available', case when v."active" and d."status" = 'live' then stock.available + stock.room else 0 end,
        'backorder', case when v."active" and d."status" = 'live' then stock.room else 0 end, 'backorderDays', v."backorderDays")
      from "Variant" v join "Product" d on d."id" = v."productId"
      left join lateral (
        select string_agg(ov."value", ' / ' order by o."position") as zh, string_agg(ov."valueEn", ' / ' order by o."position") as en
        from "VariantOptionValue" vo join "OptionValue" ov on ov."id" = vo."optionValueId" join "ProductOption" o on o."id" = ov."optionId"
        where vo."variantId" = v."id"
      ) chosen on true
      left join lateral (
        select coalesce(sum(${availableSql('s')}), 0)::int as available, ${backorderRoomSql('s', 'v')} as room from "StockLevel" s where s."variantId" = v."id"
      ) stock on true
      where v."id" = (p."action"->>'variantId')::uuid and v."merchantId" = p."merchantId") end as "gift"
  from "Promotion" p
  where p."merchantId" = any($1::uuid[]) and p."status" = 'active' and (p."endsAt" is null or p."endsAt" > $3::timestamptz)
  union all
  select 'coupon', l."id", c."id", c."merchantId", c."name", c."nameEn", c."conditions", c."action",
    null, 1000, l."claimedAt", l."validUntil", c."version", null, null, l."userId", null, null, null
  from "CouponClaim" l join "Coupon" c on c."id" = l."couponId"
  where l."userId" = any($2::uuid[]) and l."state" in ('claimed', 'returned') and l."validUntil" > $3`;

/** One of a shop's coupons, and one of the platform's, may be used together, and one of each for the freight beside. */
const couponGroup = (kind: string) => (kind === 'free_freight' ? 'coupon:freight' : 'coupon:goods');

type Read = Row & { readonly conditions: Conditions; readonly action: Action };
const readRow = (row: Row): Read => ({
  ...row,
  conditions: conditionsSchema.parse(row.conditions),
  action: actionSchema.parse(row.action),
});

function offerOf({ uses, buyers, stackingGroup, ...row }: Read, userId: string | null): Offer {
  const used = userId === null ? 0 : (uses?.[userId] ?? 0);
  return {
    ...row,
    stackingGroup: stackingGroup ?? couponGroup(row.action.kind),
    leftForShopper: row.perUserLimit === null ? null : row.perUserLimit - used,
    orderedBefore: userId !== null && (buyers ?? []).includes(userId),
  };
}

export type OffersOf = (userId: string | null, merchantIds: ReadonlySet<string>) => Offer[];

/**
 * The offers for many shoppers' carts in one statement.
 * @returns those of one shopper (null: a guest, who is taken for a new one) at these shops
 */
export async function readOffers(
  pool: Pool,
  { merchantIds, userIds, at }: { readonly merchantIds: readonly string[]; readonly userIds: readonly string[]; readonly at: Date },
): Promise<OffersOf> {
  const { rows } = await pool.query<Row>({ name: 'offers', text: offers, values: [merchantIds, userIds, at] });
  const read = rows.map(readRow);
  return (userId, shops) =>
    read
      .filter((row) => (row.merchantId === null || shops.has(row.merchantId)) && (row.source === 'promotion' || row.userId === userId))
      .map((row) => offerOf(row, userId));
}
