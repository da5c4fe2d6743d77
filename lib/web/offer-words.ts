import { getTranslations } from 'next-intl/server';
import type { Action, Conditions, GiftSku, Offer } from '@/lib/domain/pricing/offer-terms';
import type { Verdict } from '@/lib/domain/pricing/promotions';
import type { listProductOffers } from '@/lib/domain/promotions/product-offers';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';

export type Terms = {
  readonly action: Action;
  readonly conditions: Conditions;
  readonly gift?: Pick<GiftSku, 'title' | 'titleEn'> | null;
};
type Words = Awaited<ReturnType<typeof getTranslations<'offers'>>>;

/** 20 percent off is 8 折. */
const foldOf = (percent: number) => String((100 - percent) / 10);

function actionWords(t: Words, locale: Locale, { action, gift }: Terms): string {
  const money = (amount: number) => formatMoney(locale, amount).replace(/\.00$/, '');
  switch (action.kind) {
    case 'amount_off':
      return action.tiers
        .toSorted((a, b) => a.over - b.over)
        .map(({ over, off }) => t(over === 0 ? 'flat' : action.repeat ? 'every' : 'tier', { over: money(over), off: money(off) }))
        .join(t('join'));
    case 'percent_off': {
      const words = t('percent', { fold: foldOf(action.percent), percent: action.percent });
      return action.most === undefined ? words : words + t('most', { most: money(action.most) });
    }
    case 'nth_off': {
      const key = action.percent === 100 ? 'nthFree' : action.percent === 50 ? 'nthHalf' : 'nth';
      return t(key, { every: action.every, fold: foldOf(action.percent), percent: action.percent });
    }
    case 'gift':
      return gift === undefined || gift === null
        ? t('giftNameless')
        : t('gift', { title: pick(locale, gift.title, gift.titleEn), quantity: action.quantity });
    case 'free_freight':
      return t('freeFreight');
  }
}

/** What an offer does, in one line: 满 ¥199 8 折（限指定商品）. */
function termsWords(t: Words, locale: Locale, terms: Terms): string {
  const { minAmount, minQuantity, firstOrder, scope } = terms.conditions;
  let what = actionWords(t, locale, terms);
  if (minAmount !== undefined) what = t('from', { amount: formatMoney(locale, minAmount).replace(/\.00$/, ''), what });
  if (minQuantity !== undefined) what = t('pieces', { count: minQuantity, what });
  if (firstOrder === true) what = t('first', { what });
  return scope.kind === 'shop' ? what : t('some', { what });
}

function verdictWords(t: Words, locale: Locale, { offer, result }: Verdict, all: readonly Verdict[]): string {
  const nameOf = (one: Offer) => pick(locale, one.name, one.nameEn);
  const name = nameOf(offer);
  const what = termsWords(t, locale, offer);
  switch (result.code) {
    case 'applied':
      return offer.action.kind === 'gift'
        ? t('appliedGift', { name, what: actionWords(t, locale, offer) })
        : t('applied', { name, amount: formatMoney(locale, result.amount) });
    case 'spend_more':
      return t('spend_more', { missing: formatMoney(locale, result.missing).replace(/\.00$/, ''), what });
    case 'buy_more':
      return t('buy_more', { missing: result.missing, what });
    case 'not_started':
      return t('not_started', { name, time: formatTime(locale, result.at) });
    case 'outdone': {
      const winner = all.find((one) => one.offer.key === result.by)?.offer;
      return t('outdone', { name, by: winner === undefined ? '' : nameOf(winner) });
    }
    default:
      return t(result.code, { name });
  }
}

/** Offers and what became of them, in the reader's words. */
export async function offerWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'offers' });
  return {
    terms: (terms: Terms) => termsWords(t, locale, terms),
    verdict: (verdict: Verdict, all: readonly Verdict[]) => verdictWords(t, locale, verdict, all),
  };
}

type ShownOffers = Awaited<ReturnType<typeof listProductOffers>>;

/** What a product's page says of the shop's promotions and coupons. */
export async function shownOffers(locale: Locale, { promotions, coupons }: ShownOffers) {
  const words = await offerWords(locale);
  return {
    promotions: promotions.map((offer) => ({ key: offer.key, name: pick(locale, offer.name, offer.nameEn), what: words.terms(offer) })),
    coupons: coupons.map((coupon) => ({ id: coupon.id, what: words.terms(coupon), gone: coupon.left !== null && coupon.left <= 0 })),
  };
}
