import type { CartLineView } from '@/lib/domain/cart/views';
import type { Offer } from '@/lib/domain/pricing/offer-terms';
import type { Fen } from '@/lib/shared/money';

/** What staff have agreed on with a customer: prices of SKUs by their ids. */
export type OrderTerms = { readonly prices: ReadonlyMap<string, Fen> };

/** Lines with the prices that were agreed on: no flash sale's, whatever the catalogue says by now. */
export const agreedLines = (lines: readonly CartLineView[], terms: OrderTerms | null): readonly CartLineView[] =>
  lines.map((line) => {
    const price = terms?.prices.get(line.variantId);
    return price === undefined ? line : { ...line, unitPrice: price, flashItemId: null, flash: null, agreed: true };
  });

/**
 * Offers beside the terms: what was agreed on is the price, nothing goes off it; and nobody knows whether who called has ordered before.
 */
export const offersBeside = (offers: readonly Offer[], terms: OrderTerms | null): readonly Offer[] =>
  terms === null ? offers : terms.prices.size > 0 ? [] : offers.filter(({ conditions }) => conditions.firstOrder !== true);
