import type { Prices } from '@/lib/domain/catalog/price-rules';
import { mostFen } from '@/lib/shared/money';
import type { RefusalCode } from '@/lib/shared/refusal';
import type { ChangeOf, Rounding } from './inputs';

type PriceChange = Pick<ChangeOf<'price'>, 'by' | 'amount' | 'rounding' | 'listPrice'>;

/** To the nearest multiple of `step` fen above `from`, halves up. */
const nearest = (amount: number, step: number, from = 0) => Math.floor((amount - from + step / 2) / step) * step + from;
const rounded: Readonly<Record<Rounding, (amount: number) => number>> = {
  fen: (amount) => nearest(amount, 1),
  jiao: (amount) => nearest(amount, 10),
  yuan: (amount) => nearest(amount, 100),
  ninety: (amount) => nearest(amount, 100, 90),
};

/** fen: a price after the change, rounded half up; what has a price costs something after rounding too, if it did before. */
export function newAmount(before: number, { by, amount, rounding }: Omit<PriceChange, 'listPrice'>): number {
  const exact = by === 'percent' ? (before * (10_000 + amount)) / 10_000 : before + amount;
  const after = rounded[rounding](exact);
  return after > 0 || exact <= 0 ? after : rounded.fen(exact);
}

/** What a SKU costs after the change (fen), or why it can't. */
export function newPrices({ price, listPrice }: Prices, change: PriceChange): Prices | RefusalCode {
  const next = newAmount(price, change);
  const struck =
    listPrice === null || change.listPrice === 'clear' ? null : change.listPrice === 'same' ? newAmount(listPrice, change) : listPrice;
  if (next < 1 || next > mostFen || (struck !== null && struck > mostFen)) return 'PRICE_RANGE';
  return struck !== null && struck < next ? 'LIST_PRICE_BELOW_PRICE' : { price: next, listPrice: struck };
}
