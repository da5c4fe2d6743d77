import type { Action, Conditions } from '@/lib/domain/pricing/offer-terms';
import type { ManagedCoupon, SkuCodes } from '@/lib/domain/promotions/manage-views';
import { toYuan } from '@/lib/shared/money';

const chinaMs = 8 * 3_600_000;

/** "2026-11-25T20:00" in Asia/Shanghai, as forms take it; nothing for no time. */
export const formTime = (at: Date | null): string => (at === null ? '' : new Date(at.getTime() + chinaMs).toISOString().slice(0, 16));

const yuanOrNothing = (amount: number | undefined): string =>
  amount === undefined || amount === 0 ? '' : toYuan(amount).replace(/\.00$/, '');
const numberOrNothing = (value: number | null | undefined): string => (value === undefined || value === null ? '' : String(value));

function actionValues(action: Action, codes: SkuCodes): Record<string, string> {
  switch (action.kind) {
    case 'amount_off':
      return Object.fromEntries(
        action.tiers.flatMap(({ over, off }, index) => [
          [`over${index + 1}`, yuanOrNothing(over)],
          [`off${index + 1}`, yuanOrNothing(off)],
        ]),
      );
    case 'percent_off':
      return { percent: String(action.percent), most: yuanOrNothing(action.most) };
    case 'nth_off':
      return { percent: String(action.percent), every: String(action.every) };
    case 'gift':
      return { giftSku: codes.get(action.variantId) ?? '', giftQuantity: String(action.quantity) };
    case 'free_freight':
      return {};
  }
}

/** What an offer says, by the fields of its form. */
export function termsValues({ action, conditions }: { action: Action; conditions: Conditions }, codes: SkuCodes): Record<string, string> {
  const { scope, minAmount, minQuantity } = conditions;
  const named = scope.kind === 'products' || scope.kind === 'variants' ? scope.ids : [];
  return {
    ...actionValues(action, codes),
    scope: scope.kind,
    skus: named.flatMap((id) => codes.get(id) ?? []).join('\n'),
    minAmount: yuanOrNothing(minAmount),
    minQuantity: numberOrNothing(minQuantity),
  };
}

const monthMs = 30 * 86_400_000;

/** How a coupon is had and until when, by the fields of its form; null: what a new one begins with. */
export function couponValues(coupon: ManagedCoupon | null, now: Date) {
  const begins = { validDays: 30, validUntil: null, claimStartsAt: now, claimEndsAt: new Date(now.getTime() + monthMs) };
  const { validDays, validUntil, claimStartsAt, claimEndsAt } = coupon ?? begins;
  return {
    code: coupon?.code ?? '',
    perUserLimit: String(coupon?.perUserLimit ?? 1),
    totalLimit: numberOrNothing(coupon?.totalLimit),
    validDays: numberOrNothing(validDays),
    claimStartsAt: formTime(claimStartsAt),
    claimEndsAt: formTime(claimEndsAt),
    validUntil: formTime(validUntil),
  };
}
