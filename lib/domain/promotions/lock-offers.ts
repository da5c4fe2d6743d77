import type { PoolClient } from 'pg';
import type { AppliedOffer, GiftLine } from '@/lib/domain/pricing/promotions';

/** What a bill uses of things that are limited. */
export type LimitedBill = {
  readonly orders: readonly {
    readonly applied: readonly AppliedOffer[];
    readonly gifts: readonly GiftLine[];
    readonly lines: readonly { readonly flashItemId: string | null; readonly quantity: number; readonly unitPrice: number }[];
  }[];
};

export type LockedOffer = {
  readonly source: 'flash' | 'promotion' | 'coupon';
  readonly id: string;
  /** Of a promotion */
  readonly version: number | null;
  /** Of a flash sale's item, fen */
  readonly price: number | null;
  /** Pieces of a flash sale, orders of a promotion; null without a limit. */
  readonly left: number | null;
  /** On, and of a claim: not used yet. */
  readonly open: boolean;
};

const sold = ({ orders }: LimitedBill) =>
  orders.flatMap(({ lines }) =>
    lines.flatMap(({ flashItemId, quantity, unitPrice }) => (flashItemId === null ? [] : [{ flashItemId, quantity, unitPrice }])),
  );
const applied = ({ orders }: LimitedBill) => orders.flatMap((order) => order.applied.map(({ offer }) => offer));

const isLimited = ({ source, left, perUserLimit }: AppliedOffer['offer']) => source === 'coupon' || left !== null || perUserLimit !== null;

/** What of this bill could be gone when another takes it: items of flash sales, coupons, promotions with a limit, gifts; their ids. */
export const limitsOf = (bill: LimitedBill): string[] => [
  ...sold(bill).map(({ flashItemId }) => flashItemId),
  ...applied(bill)
    .filter(isLimited)
    .map(({ key }) => key),
  ...bill.orders.flatMap(({ gifts }) => gifts.map(({ sku }) => sku.variantId)),
];

/** Does placing this bill need to lock anything beside stock? */
export const usesOffers = (bill: LimitedBill): boolean => sold(bill).length > 0 || applied(bill).length > 0;

// Always in this order, and by id within: two batches never wait for each other in a circle.
const lock = {
  name: 'lock-offers',
  text: `with flash as materialized (
      select f."id", f."quota" - f."sold" as "left", f."price", f."flashSaleId" from "FlashSaleItem" f where f."id" = any($1::uuid[]) order by f."id" for update
    ), promotions as materialized (
      select p."id", p."version", p."totalLimit" - p."usedCount" as "left", p."status" from "Promotion" p where p."id" = any($2::uuid[]) order by p."id" for update
    ), claims as materialized (
      select l."id", l."state" from "CouponClaim" l where l."id" = any($3::uuid[]) order by l."id" for update
    )
    select 'flash' as "source", f."id", null::int as "version", f."price", f."left", s."status" = 'active' and s."startsAt" <= $4 and s."endsAt" > $4 as "open"
    from flash f join "FlashSale" s on s."id" = f."flashSaleId"
    union all select 'promotion', "id", "version", null, "left", "status" = 'active' from promotions
    union all select 'coupon', "id", null, null, null, "state" in ('claimed', 'returned') from claims`,
};

/** Locks what these bills use of flash sales, promotions and coupons, and says how it stands. */
export async function lockOffers(client: PoolClient, bills: readonly LimitedBill[], at: Date): Promise<LockedOffer[]> {
  const offers = bills.flatMap(applied);
  const keys = (source: 'promotion' | 'coupon') => [...new Set(offers.filter((one) => one.source === source).map(({ key }) => key))];
  const items = new Set(bills.flatMap(sold).map(({ flashItemId }) => flashItemId));
  const { rows } = await client.query<LockedOffer>({ ...lock, values: [[...items], keys('promotion'), keys('coupon'), at] });
  return rows;
}

/**
 * Gives out what is limited, one bill after the other, as one at a time would: each takes all that it needs or nothing. `fits` looks,
 * `take` takes.
 */
export function limiter(locked: readonly LockedOffer[]) {
  const found = new Map(locked.map((one) => [one.id, one]));
  const left = new Map(locked.map(({ id, left: pieces }) => [id, pieces]));
  const enough = (id: string, wanted: number) => {
    const pieces = left.get(id);
    return found.get(id)?.open === true && (pieces === null || (pieces ?? 0) >= wanted);
  };
  const spend = (id: string, wanted: number) => {
    const pieces = left.get(id);
    if (typeof pieces === 'number') left.set(id, pieces - wanted);
  };
  // A claim covers several orders of one group and is used once; a promotion is used once for each order.
  const wants = (bill: LimitedBill): Map<string, number> => {
    const wanted = new Map<string, number>();
    for (const { key, source } of applied(bill)) wanted.set(key, source === 'coupon' ? 1 : (wanted.get(key) ?? 0) + 1);
    for (const { flashItemId, quantity } of sold(bill)) wanted.set(flashItemId, (wanted.get(flashItemId) ?? 0) + quantity);
    return wanted;
  };
  const spentClaims = new Set<string>();
  return {
    fits: (bill: LimitedBill): boolean =>
      applied(bill).every(({ key, source, version }) =>
        source === 'coupon' ? !spentClaims.has(key) : found.get(key)?.version === version,
      ) &&
      sold(bill).every(({ flashItemId, unitPrice }) => found.get(flashItemId)?.price === unitPrice) &&
      [...wants(bill)].every(([id, wanted]) => enough(id, wanted)),
    take: (bill: LimitedBill): void => {
      for (const [id, wanted] of wants(bill)) spend(id, wanted);
      for (const { key, source } of applied(bill)) if (source === 'coupon') spentClaims.add(key);
    },
  };
}
