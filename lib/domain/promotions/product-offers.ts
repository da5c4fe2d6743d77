import type { Context } from '@/lib/domain/context';
import { inScope } from '@/lib/domain/pricing/measure';
import type { Offer } from '@/lib/domain/pricing/offer-terms';
import { listOpenCoupons } from './list-coupons';
import { readOffers } from './read-offers';
import type { OpenCoupon } from './views';

type Product = {
  readonly id: string;
  readonly merchantId: string;
  readonly categories: readonly { readonly id: string }[];
  readonly variants: readonly { readonly id: string }[];
};

/** The promotions that are on for a product, and the coupons for it that can be claimed: the same for everybody. */
export async function listProductOffers(
  ctx: Pick<Context, 'db' | 'pool'>,
  { id, merchantId, categories, variants }: Product,
  now: Date,
): Promise<{ readonly promotions: readonly Offer[]; readonly coupons: readonly OpenCoupon[] }> {
  const [offersOf, open] = await Promise.all([
    readOffers(ctx.pool, { merchantIds: [merchantId], userIds: [], at: now }),
    listOpenCoupons(ctx, now, { merchantId }),
  ]);
  const categoryIds = categories.map((category) => category.id);
  const about = ({ conditions }: Pick<Offer, 'conditions'>) =>
    variants.some((variant) => inScope(conditions, { variantId: variant.id, productId: id, categoryIds }));
  const promotions = offersOf(null, new Set([merchantId])).filter(
    (offer) => offer.startsAt <= now && (offer.left === null || offer.left > 0) && about(offer),
  );
  return { promotions: promotions.toSorted((a, b) => a.priority - b.priority), coupons: open.filter(about) };
}
