import { createHash } from 'node:crypto';
import { type Fen, fen, sum } from '@/lib/shared/money';
import { chooseCoupons } from './choose-coupons';
import { type FreightTemplate, freightOf } from './freight';
import type { Offer } from './offer-terms';
import { type AppliedOffer, applyOffers, type GiftLine, type Verdict } from './promotions';

export type QuoteLine = {
  readonly variantId: string;
  readonly merchantId: string;
  readonly unitPrice: Fen;
  readonly quantity: number;
  readonly weightGrams: number;
  /** What scopes of offers name; without them only the whole shop and the SKU do. */
  readonly productId?: string;
  readonly categoryIds?: readonly string[];
  readonly freightTemplateId?: string | null;
  /** The flash sale's item whose price it is. */
  readonly flashItemId?: string | null;
};

export type QuotedLine<L extends QuoteLine> = L & {
  /** fen off the whole line */
  readonly discountShare: Fen;
};

/** One merchant's part: goods - discount + freight = payable. */
export type QuotedOrder<L extends QuoteLine> = {
  readonly merchantId: string;
  readonly lines: readonly QuotedLine<L>[];
  readonly gifts: readonly GiftLine[];
  readonly applied: readonly AppliedOffer[];
  readonly goods: Fen;
  readonly discount: Fen;
  readonly freight: Fen;
  readonly payable: Fen;
};

export type Quote<L extends QuoteLine> = {
  readonly orders: readonly QuotedOrder<L>[];
  readonly goods: Fen;
  readonly discount: Fen;
  readonly freight: Fen;
  readonly payable: Fen;
  /** Lines that aren't shipped to the province. */
  readonly unserved: readonly L[];
  /** What became of every offer, and why. */
  readonly verdicts: readonly Verdict[];
  /** The claims of coupons that were let apply. */
  readonly coupons: readonly string[];
  /** The same for the same bill: placing an order checks that what was shown is still true. */
  readonly hash: string;
};

/** The offers that may apply, and the claims of coupons to use: null lets the best apply. */
export type Deal = { readonly offers: readonly Offer[]; readonly now: Date; readonly coupons: readonly string[] | null };
const noDeal: Deal = { offers: [], now: new Date(0), coupons: null };

export const lineAmount = (line: Pick<QuoteLine, 'unitPrice' | 'quantity'>) => fen(BigInt(line.unitPrice) * BigInt(line.quantity));

const hashOf = (facts: unknown) => createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22);

/** What of an order the shopper agrees to. */
const factsOf = <L extends QuoteLine>(order: QuotedOrder<L>) => [
  order.merchantId,
  order.discount,
  order.freight,
  order.lines.map((line) => `${line.variantId} ${line.quantity} ${line.unitPrice}`).toSorted(),
  order.gifts.map(({ sku, quantity }) => `${sku.variantId} ${quantity}`).toSorted(),
  order.applied.map(({ offer, amount }) => `${offer.key} ${amount}`).toSorted(),
];

/** The bill for these lines sent to a province. Pure: the same input always gives the same bill and hash. */
export function quote<L extends QuoteLine>(
  lines: readonly L[],
  templates: ReadonlyMap<string, readonly FreightTemplate[]>,
  provinceCode: string | null,
  { offers, now, coupons }: Deal = noDeal,
): Quote<L> {
  const shops = [...Map.groupBy(lines, (line) => line.merchantId)].map(([merchantId, own]) => {
    const { fee, unserved } = freightOf(templates.get(merchantId) ?? [], own, provinceCode);
    return { merchantId, lines: own, freight: fee, unserved };
  });
  const chosen = coupons === null ? chooseCoupons(shops, offers, now) : new Set(coupons);
  const { baskets, verdicts } = applyOffers(shops, offers, now, chosen);
  const orders = shops.map(({ merchantId, lines: own, freight: full }, index): QuotedOrder<L> => {
    const { shares, freight, gifts, applied } = baskets[index] ?? { shares: [], freight: full, gifts: [], applied: [] };
    const goods = sum(own.map(lineAmount));
    const discount = sum(shares);
    const discounted = own.map((line, i) => ({ ...line, discountShare: shares[i] ?? fen(0) }));
    return { merchantId, lines: discounted, gifts, applied, goods, discount, freight, payable: fen(goods - discount + freight) };
  });
  const total = (of: 'goods' | 'discount' | 'freight' | 'payable') => sum(orders.map((order) => order[of]));
  return {
    orders,
    goods: total('goods'),
    discount: total('discount'),
    freight: total('freight'),
    payable: total('payable'),
    unserved: shops.flatMap(({ unserved }) => unserved),
    verdicts,
    coupons: [...chosen],
    hash: hashOf([provinceCode, orders.map(factsOf)]),
  };
}
