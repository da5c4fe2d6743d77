import type { Context } from '@/lib/domain/context';
import type { Verdict } from '@/lib/domain/pricing/promotions';
import { quote } from '@/lib/domain/pricing/quote';
import { readOffers } from '@/lib/domain/promotions/read-offers';
import type { Fen } from '@/lib/shared/money';
import { type CartView, ticked } from './views';

/** What promotions and the shopper's coupons do to the ticked goods of a cart; freight is known only at checkout. */
export async function priceCart(
  { pool, actor, now }: Context,
  { lines }: CartView,
): Promise<{ readonly discount: Fen; readonly verdicts: readonly Verdict[] }> {
  const chosen = lines.filter(ticked);
  const shops = new Set(chosen.map(({ merchantId }) => merchantId));
  const at = now();
  const userId = actor.kind === 'shopper' ? actor.userId : null;
  const offersOf = await readOffers(pool, { merchantIds: [...shops], userIds: userId === null ? [] : [userId], at });
  return quote(chosen, new Map(), null, { offers: offersOf(userId, shops), now: at, coupons: null });
}
