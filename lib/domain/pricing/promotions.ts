import { allocate, type Fen, fen, sum } from '@/lib/shared/money';
import { isReason, measure, type OpenLine, type Reason, type Worth } from './measure';
import type { ActionKind, GiftSku, Offer } from './offer-terms';
import type { QuoteLine } from './quote';

/** One shop's part of a basket before any offer; freight in fen. */
export type Basket = { readonly merchantId: string; readonly lines: readonly QuoteLine[]; readonly freight: Fen };

/** What an offer gave to one shop's part: off the goods, or of `free_freight` off the freight. */
export type AppliedOffer = { readonly offer: Offer; readonly kind: ActionKind; readonly amount: Fen };

export type GiftLine = { readonly sku: GiftSku; readonly quantity: number };

export type DiscountedBasket = {
  readonly merchantId: string;
  /** Off each line, in the order of the basket's lines. */
  readonly shares: readonly Fen[];
  readonly freight: Fen;
  readonly gifts: readonly GiftLine[];
  readonly applied: readonly AppliedOffer[];
};

/** What became of an offer: each has exactly one verdict. */
export type Verdict = { readonly offer: Offer; readonly result: { readonly code: 'applied'; readonly amount: Fen } | Reason };

export type Discounts = { readonly baskets: readonly DiscountedBasket[]; readonly verdicts: readonly Verdict[] };

type Open = { merchantId: string; lines: OpenLine[]; freight: Fen; gifts: Map<string, GiftLine>; applied: AppliedOffer[] };

const byKey = (a: Offer, b: Offer) => (a.key < b.key ? -1 : 1);

/** Groups in the order in which they add up: by the first priority of their offers, chosen or not, then by name. */
function inGroups(offers: readonly Offer[]): Offer[][] {
  const groups = [...Map.groupBy(offers, ({ stackingGroup }) => stackingGroup)];
  const first = (group: readonly Offer[]) => Math.min(...group.map(({ priority }) => priority));
  return groups.toSorted((a, b) => first(a[1]) - first(b[1]) || (a[0] < b[0] ? -1 : 1)).map(([, group]) => group.toSorted(byKey));
}

/** Takes what an offer is worth off the baskets that it is about. */
function take(baskets: readonly Open[], offer: Offer, worth: Worth): void {
  const freights = allocate(
    worth.freight,
    baskets.map(({ freight }) => freight),
  );
  let from = 0;
  for (const [index, basket] of baskets.entries()) {
    const shares = worth.shares.slice(from, (from += basket.lines.length));
    const waived = freights[index] ?? fen(0);
    basket.lines = basket.lines.map(({ line, left }, i) => ({ line, left: fen(left - (shares[i] ?? 0)) }));
    basket.freight = fen(basket.freight - waived);
    if (worth.gift !== null) {
      const { sku, quantity } = worth.gift;
      basket.gifts.set(sku.variantId, { sku, quantity: quantity + (basket.gifts.get(sku.variantId)?.quantity ?? 0) });
    }
    const amount = sum([...shares, waived]);
    if (amount > 0 || worth.gift !== null) basket.applied.push({ offer, kind: offer.action.kind, amount });
  }
}

/** Gifts of earlier groups are not to be given twice. */
const lessGiven = (offer: Offer, baskets: readonly Open[]): Offer => {
  const { gift } = offer;
  const given = baskets.reduce((all, { gifts }) => all + (gifts.get(gift?.variantId ?? '')?.quantity ?? 0), 0);
  return gift === null || given === 0 ? offer : { ...offer, gift: { ...gift, available: gift.available - given } };
};

/** Lets the best usable offer of each group apply to what the groups before left. */
function applyTo(baskets: readonly Open[], offers: readonly Offer[], now: Date, isUsable: (offer: Offer) => boolean): Verdict[] {
  return inGroups(offers).flatMap((all) => {
    const group = all.filter(isUsable);
    const lines = baskets.flatMap((basket) => basket.lines);
    const freight = sum(baskets.map((basket) => basket.freight));
    const found = group.map((offer) => ({ offer, worth: measure(lessGiven(offer, baskets), lines, freight, now) }));
    let best: { offer: Offer; worth: Worth } | undefined;
    for (const { offer, worth } of found)
      if (!isReason(worth) && (best === undefined || worth.value > best.worth.value)) best = { offer, worth };
    if (best !== undefined) take(baskets, best.offer, best.worth);
    return found.map(({ offer, worth }): Verdict => {
      if (isReason(worth)) return { offer, result: worth };
      if (offer === best?.offer) return { offer, result: { code: 'applied', amount: worth.value } };
      return { offer, result: { code: 'outdone', by: best?.offer.key ?? '' } };
    });
  });
}

/**
 * What promotions and coupons do to the baskets of a checkout: first each shop's own, then the platform's over all of them
 * (docs/pricing.md). Pure: neither the order of the lines nor of the offers matters. `chosen`: the claims of coupons to use;
 * without it all may be.
 */
export function applyOffers(
  baskets: readonly Basket[],
  offers: readonly Offer[],
  now: Date,
  chosen: ReadonlySet<string> | null = null,
): Discounts {
  const open = baskets.map(({ merchantId, lines, freight }): Open => ({
    merchantId,
    lines: lines.map((line) => ({ line, left: fen(BigInt(line.unitPrice) * BigInt(line.quantity)) })),
    freight,
    gifts: new Map(),
    applied: [],
  }));
  const usable = (offer: Offer) => offer.source !== 'coupon' || chosen === null || chosen.has(offer.key);
  const verdicts: Verdict[] = offers.filter((offer) => !usable(offer)).map((offer) => ({ offer, result: { code: 'not_chosen' } }));
  for (const basket of open)
    verdicts.push(
      ...applyTo(
        [basket],
        offers.filter(({ merchantId }) => merchantId === basket.merchantId),
        now,
        usable,
      ),
    );
  verdicts.push(
    ...applyTo(
      open,
      offers.filter(({ merchantId }) => merchantId === null),
      now,
      usable,
    ),
  );
  const shops = new Set(open.map(({ merchantId }) => merchantId));
  for (const offer of offers.filter(usable))
    if (offer.merchantId !== null && !shops.has(offer.merchantId)) verdicts.push({ offer, result: { code: 'not_in_basket' } });
  return {
    verdicts,
    baskets: open.map(({ merchantId, lines, freight, gifts, applied }) => ({
      merchantId,
      shares: lines.map(({ line, left }) => fen(BigInt(line.unitPrice) * BigInt(line.quantity) - BigInt(left))),
      freight,
      gifts: [...gifts.values()],
      applied,
    })),
  };
}
