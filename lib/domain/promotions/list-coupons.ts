import type { Prisma } from '@/lib/db/generated/client';
import type { Context, ShopperContext } from '@/lib/domain/context';
import { actionSchema, conditionsSchema } from '@/lib/domain/pricing/offer-terms';
import type { ClaimView, OpenCoupon, WalletState } from './views';

const most = 60;
const terms = {
  name: true,
  nameEn: true,
  action: true,
  conditions: true,
  merchant: { select: { name: true, nameEn: true } },
} as const satisfies Prisma.CouponSelect;

type Terms = Prisma.CouponGetPayload<{ select: typeof terms }>;
const termsOf = ({ name, nameEn, action, conditions, merchant }: Terms) => ({
  name,
  nameEn,
  action: actionSchema.parse(action),
  conditions: conditionsSchema.parse(conditions),
  shop: merchant,
});

/** The coupons that anyone can claim now without a code, those of the platform first; of one shop, its own and the platform's. */
export async function listOpenCoupons(
  { db }: Pick<Context, 'db'>,
  now: Date,
  { merchantId }: { readonly merchantId?: string } = {},
): Promise<OpenCoupon[]> {
  const coupons = await db.coupon.findMany({
    where: {
      status: 'active',
      code: null,
      claimStartsAt: { lte: now },
      claimEndsAt: { gt: now },
      AND: [
        { OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
        { OR: [{ merchantId: null }, { merchant: { status: 'active', ...(merchantId === undefined ? {} : { id: merchantId }) } }] },
      ],
    },
    orderBy: [{ merchantId: { sort: 'desc', nulls: 'first' } }, { claimEndsAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...terms,
      id: true,
      totalLimit: true,
      claimedCount: true,
      perUserLimit: true,
      claimEndsAt: true,
      validDays: true,
      validUntil: true,
    },
  });
  return coupons.map(({ id, totalLimit, claimedCount, perUserLimit, claimEndsAt, validDays, validUntil, ...rest }) => ({
    ...termsOf(rest),
    id,
    left: totalLimit === null ? null : totalLimit - claimedCount,
    perUserLimit,
    claimEndsAt,
    validDays,
    validUntil,
  }));
}

/** How many of each coupon the shopper has claimed. */
export async function countClaims({ db, actor }: ShopperContext, couponIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.couponClaim.groupBy({
    by: ['couponId'],
    where: { userId: actor.userId, couponId: { in: [...couponIds] } },
    _count: { _all: true },
  });
  return new Map(rows.map(({ couponId, _count }) => [couponId, _count._all]));
}

const statesOf = (now: Date) =>
  ({
    usable: { state: { in: ['claimed', 'returned'] }, validUntil: { gt: now } },
    used: { state: 'used' },
    expired: { OR: [{ state: 'expired' }, { state: { in: ['claimed', 'returned'] }, validUntil: { lte: now } }] },
  }) as const satisfies Record<WalletState, Prisma.CouponClaimWhereInput>;

/** The shopper's own coupons: those to use, soonest to end first; used or expired ones, latest first. */
export async function listClaims(ctx: ShopperContext, state: WalletState): Promise<ClaimView[]> {
  const claims = await ctx.db.couponClaim.findMany({
    where: { userId: ctx.actor.userId, ...statesOf(ctx.now())[state] },
    orderBy: state === 'usable' ? [{ validUntil: 'asc' }, { id: 'asc' }] : [{ claimedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      state: true,
      validUntil: true,
      coupon: { select: terms },
      orders: { where: { returnedAt: null }, select: { order: { select: { number: true } } } },
    },
  });
  return claims.map(({ coupon, orders, ...claim }) => ({
    ...claim,
    ...termsOf(coupon),
    orderNumbers: orders.map(({ order }) => order.number),
  }));
}
