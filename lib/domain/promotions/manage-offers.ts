import type { Context, StaffContext } from '@/lib/domain/context';
import { actionSchema, conditionsSchema } from '@/lib/domain/pricing/offer-terms';
import { fen } from '@/lib/shared/money';
import type { ManagedCoupon, ManagedPromotion, OfferResults, SkuCodes } from './manage-views';
import { managedState } from './managed-state';

const most = 200;
type Reading = Pick<Context, 'db' | 'pool' | 'now'>;

/** What the shop's offers have done, by their id; orders that were closed or given back don't count. */
async function readResults({ pool }: Reading, of: 'promotionId' | 'couponId', ids: readonly string[]): Promise<Map<string, OfferResults>> {
  const { rows } = await pool.query<{ id: string; orders: number; given: string; paid: string }>(
    `select r."${of}" as "id", count(distinct o."id")::int as "orders", sum(r."amount") as "given", sum(o."payable") as "paid"
     from "OrderPromotion" r join "Order" o on o."id" = r."orderId"
     where r."${of}" = any($1::uuid[]) and r."returnedAt" is null group by 1`,
    [ids],
  );
  return new Map(rows.map(({ id, orders, given, paid }) => [id, { orders, given: fen(BigInt(given)), paid: fen(BigInt(paid)) }]));
}

const none: OfferResults = { orders: 0, given: fen(0), paid: fen(0) };

/** The shop's promotions with where they stand and what they did, by group and priority; with an id that one alone. */
export async function listPromotions(ctx: StaffContext, id?: string): Promise<ManagedPromotion[]> {
  const rows = await ctx.db.promotion.findMany({
    where: { merchantId: ctx.actor.merchantId, ...(id === undefined ? {} : { id }) },
    orderBy: [{ status: 'asc' }, { priority: 'asc' }, { id: 'desc' }],
    take: most,
    omit: { createdAt: true, merchantId: true },
  });
  const results = await readResults(
    ctx,
    'promotionId',
    rows.map((row) => row.id),
  );
  return rows.map(({ stackingGroup, ...row }) => ({
    ...row,
    group: stackingGroup,
    action: actionSchema.parse(row.action),
    conditions: conditionsSchema.parse(row.conditions),
    state: managedState({ ...row, left: row.totalLimit === null ? null : row.totalLimit - row.usedCount }, ctx.now()),
    results: results.get(row.id) ?? none,
  }));
}

/** The coupons of a shop, or (null) the platform's, with where they stand and what they did, newest first; with an id that one alone. */
async function couponsOf(ctx: Reading, merchantId: string | null, id: string | undefined): Promise<ManagedCoupon[]> {
  const rows = await ctx.db.coupon.findMany({
    where: { merchantId, ...(id === undefined ? {} : { id }) },
    orderBy: [{ status: 'asc' }, { id: 'desc' }],
    take: most,
    omit: { createdAt: true, merchantId: true },
  });
  const results = await readResults(
    ctx,
    'couponId',
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...row,
    action: actionSchema.parse(row.action),
    conditions: conditionsSchema.parse(row.conditions),
    state: managedState(
      {
        status: row.status,
        startsAt: row.claimStartsAt,
        endsAt: row.claimEndsAt,
        left: row.totalLimit === null ? null : row.totalLimit - row.claimedCount,
      },
      ctx.now(),
    ),
    results: results.get(row.id) ?? none,
  }));
}

export const listCoupons = (ctx: StaffContext, id?: string) => couponsOf(ctx, ctx.actor.merchantId, id);

/** For operators, whom the page asks for. */
export const listPlatformCoupons = (ctx: Reading, id?: string) => couponsOf(ctx, null, id);

/** The codes of the SKUs that terms name by id; of a product its first SKU's. */
export async function readSkuCodes(
  ctx: StaffContext,
  { action, conditions }: Pick<ManagedPromotion, 'action' | 'conditions'>,
): Promise<SkuCodes> {
  const { scope } = conditions;
  const ids = [...(scope.kind === 'shop' ? [] : scope.ids), ...(action.kind === 'gift' ? [action.variantId] : [])];
  const rows = await ctx.db.variant.findMany({
    where: { merchantId: ctx.actor.merchantId, OR: [{ id: { in: ids } }, { productId: { in: ids } }] },
    orderBy: { position: 'desc' },
    select: { id: true, productId: true, sku: true },
  });
  return new Map(rows.flatMap(({ id, productId, sku }) => [[id, sku] as const, [productId, sku] as const]));
}
