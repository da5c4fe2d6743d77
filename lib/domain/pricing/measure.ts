import { allocate, type Fen, fen, sum } from '@/lib/shared/money';
import type { Action, Conditions, GiftSku, Offer } from './offer-terms';
import type { QuoteLine } from './quote';

/** A line with what is left to pay for it after the offers before. */
export type OpenLine = { readonly line: QuoteLine; readonly left: Fen };

/** Why an offer isn't used. Amounts in fen. */
export type Reason =
  | { readonly code: 'not_started'; readonly at: Date }
  | { readonly code: 'ended'; readonly at: Date }
  | { readonly code: 'not_in_basket' }
  | { readonly code: 'spend_more'; readonly missing: Fen }
  | { readonly code: 'buy_more'; readonly missing: number }
  | { readonly code: 'not_first_order' }
  | { readonly code: 'used_up' }
  | { readonly code: 'used_up_by_shopper' }
  | { readonly code: 'gift_gone' }
  | { readonly code: 'nothing_left' }
  | { readonly code: 'not_chosen' }
  | { readonly code: 'outdone'; readonly by: string };

/** What an offer is worth: off the lines (in their order), off the freight, and what it adds. */
export type Worth = {
  readonly shares: readonly Fen[];
  readonly freight: Fen;
  readonly gift: { readonly sku: GiftSku; readonly quantity: number } | null;
  /** To compare: what the shopper saves, gifts at their price. */
  readonly value: Fen;
};

const is = <K extends Reason['code']>(reason: Extract<Reason, { code: K }>) => reason;
const nothing = is({ code: 'nothing_left' });
export const isReason = (found: Worth | Reason): found is Reason => 'code' in found;

type Scoped = Pick<QuoteLine, 'variantId' | 'productId' | 'categoryIds'>;

/** Is an offer about these goods? */
export function inScope({ scope }: Conditions, line: Scoped): boolean {
  switch (scope.kind) {
    case 'shop':
      return true;
    case 'categories':
      return (line.categoryIds ?? []).some((id) => scope.ids.includes(id));
    case 'products':
      return line.productId !== undefined && scope.ids.includes(line.productId);
    case 'variants':
      return scope.ids.includes(line.variantId);
  }
}

/** What doesn't depend on the basket. */
function closed(offer: Offer, now: Date): Reason | null {
  if (offer.startsAt > now) return is({ code: 'not_started', at: offer.startsAt });
  if (offer.endsAt !== null && offer.endsAt <= now) return is({ code: 'ended', at: offer.endsAt });
  if (offer.left !== null && offer.left <= 0) return is({ code: 'used_up' });
  if (offer.conditions.firstOrder === true && offer.orderedBefore) return is({ code: 'not_first_order' });
  if (offer.leftForShopper !== null && offer.leftForShopper <= 0) return is({ code: 'used_up_by_shopper' });
  return null;
}

/** Pieces among positions from+1 … from+count that are an n-th one. */
const hits = (from: number, count: number, every: number) => Math.floor((from + count) / every) - Math.floor(from / every);

/** Of each line: what every n-th piece is reduced by, counted over all lines from the dearest piece down. */
function nthShares(lines: readonly OpenLine[], every: number, percent: number): Fen[] {
  let position = 0;
  const byPrice = lines.toSorted((a, b) => b.line.unitPrice - a.line.unitPrice || (a.line.variantId < b.line.variantId ? -1 : 1));
  const shares = new Map(
    byPrice.map((one) => {
      const reduced = hits(position, one.line.quantity, every);
      position += one.line.quantity;
      return [one, fen((BigInt(one.left) * BigInt(reduced) * BigInt(percent)) / (100n * BigInt(one.line.quantity)))];
    }),
  );
  return lines.map((one) => shares.get(one) ?? fen(0));
}

function amountOff({ tiers, repeat }: Extract<Action, { kind: 'amount_off' }>, base: Fen): Fen | Reason {
  const [first] = tiers.toSorted((a, b) => a.over - b.over);
  if (first === undefined) return nothing;
  if (base < first.over) return is({ code: 'spend_more', missing: fen(first.over - base) });
  const off =
    repeat && first.over > 0
      ? BigInt(first.off) * (BigInt(base) / BigInt(first.over))
      : BigInt(Math.max(...tiers.filter(({ over }) => over <= base).map((tier) => tier.off)));
  return off > BigInt(base) ? base : fen(off);
}

function giftWorth(offer: Offer, quantity: number, lines: readonly OpenLine[]): Worth | Reason {
  const { gift: sku } = offer;
  if (sku === null || sku.available < quantity) return is({ code: 'gift_gone' });
  // A gift that is bought in the same order is that piece for nothing.
  const bought = lines.find(({ line }) => line.variantId === sku.variantId);
  if (bought === undefined)
    return { shares: lines.map(() => fen(0)), freight: fen(0), gift: { sku, quantity }, value: fen(sku.price * quantity) };
  const free = Math.min(quantity, bought.line.quantity);
  const off = fen((BigInt(bought.left) * BigInt(free)) / BigInt(bought.line.quantity));
  return { shares: lines.map((one) => (one === bought ? off : fen(0))), freight: fen(0), gift: null, value: off };
}

const onlyShares = (lines: readonly OpenLine[], of: readonly OpenLine[], shares: readonly Fen[]): Worth => {
  const byLine = new Map(of.map((one, index) => [one, shares[index] ?? fen(0)]));
  return { shares: lines.map((one) => byLine.get(one) ?? fen(0)), freight: fen(0), gift: null, value: sum(shares) };
};

/** Split by what is left to pay, whatever order the lines stand in. */
const split = (lines: readonly OpenLine[], of: readonly OpenLine[], amount: Fen): Worth => {
  const fixed = of.toSorted((a, b) => (a.line.variantId < b.line.variantId ? -1 : 1));
  return onlyShares(
    lines,
    fixed,
    allocate(
      amount,
      fixed.map(({ left }) => left),
    ),
  );
};

/** What an offer is worth for these lines and this freight, or why it isn't. It never takes more off a line than is left of it. */
export function measure(offer: Offer, lines: readonly OpenLine[], freight: Fen, now: Date): Worth | Reason {
  const shut = closed(offer, now);
  if (shut !== null) return shut;
  const own = lines.filter(({ line }) => inScope(offer.conditions, line));
  if (own.length === 0) return is({ code: 'not_in_basket' });
  const base = sum(own.map(({ left }) => left));
  const pieces = own.reduce((all, { line }) => all + line.quantity, 0);
  const { minAmount = 0, minQuantity = 0 } = offer.conditions;
  if (base < minAmount) return is({ code: 'spend_more', missing: fen(minAmount - base) });
  if (pieces < minQuantity) return is({ code: 'buy_more', missing: minQuantity - pieces });
  const worth = valueOf(offer, { lines, own, base, pieces, freight });
  return isReason(worth) || worth.value > 0 ? worth : nothing;
}

type Measured = {
  readonly lines: readonly OpenLine[];
  readonly own: readonly OpenLine[];
  readonly base: Fen;
  readonly pieces: number;
  readonly freight: Fen;
};

function valueOf(offer: Offer, { lines, own, base, pieces, freight }: Measured): Worth | Reason {
  const { action } = offer;
  switch (action.kind) {
    case 'amount_off': {
      const off = amountOff(action, base);
      return typeof off === 'number' ? split(lines, own, off) : off;
    }
    case 'percent_off': {
      const off = fen((BigInt(base) * BigInt(action.percent)) / 100n);
      return split(lines, own, action.most === undefined ? off : fen(Math.min(off, action.most)));
    }
    case 'nth_off':
      return pieces < action.every
        ? is({ code: 'buy_more', missing: action.every - pieces })
        : onlyShares(lines, own, nthShares(own, action.every, action.percent));
    case 'gift':
      return giftWorth(offer, action.quantity, lines);
    case 'free_freight':
      return { shares: lines.map(() => fen(0)), freight, gift: null, value: freight };
  }
}
