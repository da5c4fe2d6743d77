import type { Action, Conditions, GiftSku, Offer } from '@/lib/domain/pricing/offer-terms';
import type { Basket } from '@/lib/domain/pricing/promotions';
import type { QuoteLine } from '@/lib/domain/pricing/quote';
import { fen } from '@/lib/shared/money';

export const now = new Date('2026-11-25T08:00:00Z');
const hour = 3_600_000;
export const whole: Conditions = { scope: { kind: 'shop' } };

export const line = (variantId: string, unitPrice: number, quantity = 1, change: Partial<QuoteLine> = {}): QuoteLine => ({
  variantId,
  merchantId: 'm1',
  unitPrice: fen(unitPrice),
  quantity,
  weightGrams: 100,
  productId: `p-${variantId}`,
  categoryIds: ['c1'],
  ...change,
});
export const basket = (lines: readonly QuoteLine[], freight = 800): Basket => ({ merchantId: 'm1', lines, freight: fen(freight) });

let serial = 0;
export const offer = (action: Action, change: Partial<Offer> = {}): Offer => {
  serial += 1;
  return {
    key: `offer-${String(serial).padStart(4, '0')}`,
    source: 'promotion',
    couponId: null,
    merchantId: 'm1',
    name: '优惠',
    nameEn: 'Offer',
    conditions: whole,
    action,
    stackingGroup: 'shop',
    priority: 100,
    startsAt: new Date(now.getTime() - hour),
    endsAt: null,
    version: 1,
    left: null,
    leftForShopper: null,
    perUserLimit: null,
    orderedBefore: false,
    gift: null,
    ...change,
  };
};
export const off = (over: number, amount: number, repeat = false): Action => ({
  kind: 'amount_off',
  tiers: [{ over, off: amount }],
  repeat,
});
export const percent = (value: number, most?: number): Action => ({
  kind: 'percent_off',
  percent: value,
  ...(most === undefined ? {} : { most }),
});
export const mug: GiftSku = {
  variantId: 'gift',
  productId: 'p-gift',
  slug: 'mug',
  sku: 'MUG',
  title: '杯',
  titleEn: 'Mug',
  options: '',
  optionsEn: '',
  image: null,
  weightGrams: 200,
  price: 1900,
  available: 5,
  backorder: 0,
  backorderDays: null,
};
