import { sum } from '@/lib/shared/money';
import type { Offer } from './offer-terms';
import { applyOffers, type Basket } from './promotions';

/** Two coupons are alternatives when only one of them can apply. */
const alternatives = ({ merchantId, stackingGroup }: Offer) => `${merchantId ?? ''} ${stackingGroup}`;

/**
 * The claims that save the shopper most together, gifts at their price. It starts with all allowed or none, and changes what one group
 * may use while that saves more: a shop's coupon may cost the platform's its threshold.
 */
export function chooseCoupons(baskets: readonly Basket[], offers: readonly Offer[], now: Date): ReadonlySet<string> {
  const coupons = offers.filter(({ source }) => source === 'coupon').toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (coupons.length === 0) return new Set();
  const appliedOf = (allowed: ReadonlySet<string>) =>
    applyOffers(baskets, offers, now, allowed).verdicts.flatMap(({ offer, result }) =>
      result.code === 'applied' ? [{ offer, amount: result.amount }] : [],
    );
  const worthOf = (allowed: ReadonlySet<string>) => sum(appliedOf(allowed).map(({ amount }) => amount));
  let best: ReadonlySet<string> = new Set(coupons.map(({ key }) => key));
  let value = worthOf(best);
  const attempt = (allowed: ReadonlySet<string>): boolean => {
    const worth = worthOf(allowed);
    if (worth <= value) return false;
    [best, value] = [allowed, worth];
    return true;
  };
  attempt(new Set());
  const groups = [...Map.groupBy(coupons, alternatives).values()];
  for (let improved = true; improved;) {
    improved = false;
    for (const group of groups)
      for (const own of [[], ...group.map(({ key }) => [key])]) {
        const others = [...best].filter((key) => !group.some((coupon) => coupon.key === key));
        if (attempt(new Set([...others, ...own]))) improved = true;
      }
  }
  return new Set(appliedOf(best).flatMap(({ offer }) => (offer.source === 'coupon' ? [offer.key] : [])));
}
