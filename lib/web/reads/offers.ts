import 'server-only';
import { countClaims, listOpenCoupons } from '@/lib/domain/promotions/list-coupons';
import { getContext, shopperContext } from '@/lib/web/context';

export { listClaims } from '@/lib/domain/promotions/list-coupons';

/** The claim centre: what can be claimed, and how many of each the visitor has had. */
export async function couponCentre() {
  const ctx = await getContext();
  const coupons = await listOpenCoupons(ctx, ctx.now());
  if (ctx.actor.kind !== 'shopper') return coupons.map((coupon) => ({ ...coupon, had: 0 }));
  const had = await countClaims(
    await shopperContext(),
    coupons.map(({ id }) => id),
  );
  return coupons.map((coupon) => ({ ...coupon, had: had.get(coupon.id) ?? 0 }));
}
