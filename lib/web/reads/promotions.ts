import 'server-only';
import { getTranslations } from 'next-intl/server';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { addMonths, monthOf } from '@/lib/domain/promotions/calendar';
import { readCalendar } from '@/lib/domain/promotions/read-calendar';
import { readSkuCodes } from '@/lib/domain/promotions/manage-offers';
import { basketInput, scopeKinds } from '@/lib/domain/promotions/manage-inputs';
import type { ManagedCoupon, ManagedPromotion, SkuCodes } from '@/lib/domain/promotions/manage-views';
import { type Locale, pick } from '@/lib/shared/locale';
import { termsValues } from '@/lib/web/offer-form';
import { previewTerms } from '@/lib/web/offer-preview';
import { categoryTree, flatten } from './catalog';

export { readResults } from '@/lib/domain/promotions/read-results';
export { listFlashSales } from '@/lib/domain/promotions/manage-flash-sales';
export { listCoupons, listPlatformCoupons, listPromotions } from '@/lib/domain/promotions/manage-offers';

/** What of the shop runs in a month, this one if none is asked for, and the months to go on to. */
export async function calendarPage(ctx: StaffContext, asked: string | undefined) {
  const now = monthOf(ctx.now());
  const month = asked ?? now;
  return { calendar: await readCalendar(ctx, month), before: addMonths(month, -1), now, after: addMonths(month, 1) };
}

export const mayWriteOffers = ({ actor }: StaffContext): boolean => may(actor.role, 'promotions.write');

/** Words of the fields of an offer's terms. */
const fieldLabels = [
  'over',
  'off',
  'tierHint',
  'repeat',
  'percent',
  'percentHint',
  'nthPercentHint',
  'most',
  'totalHint',
  'every',
  'everyHint',
  'giftSku',
  'giftQuantity',
  'minAmount',
  'minQuantity',
  'scope',
  'categories',
  'skus',
  'skusHint',
  'firstOrder',
] as const;

type Offered = ManagedPromotion | ManagedCoupon | null;

/** What the fields of an offer's terms need; null: a new one. */
export async function offerFields(locale: Locale, offer: Offered, codes: SkuCodes, kinds: readonly (typeof scopeKinds)[number][]) {
  const [t, tree] = await Promise.all([getTranslations({ locale, namespace: 'promotions' }), categoryTree()]);
  const scope = offer?.conditions.scope;
  const chosen = scope?.kind === 'categories' ? scope.ids : [];
  return {
    values: offer === null ? {} : termsValues(offer, codes),
    ticked: {
      repeat: offer?.action.kind === 'amount_off' && offer.action.repeat,
      firstOrder: offer?.conditions.firstOrder === true,
    },
    categories: flatten(tree).map(({ id, name, nameEn }) => ({ id, label: pick(locale, name, nameEn), chosen: chosen.includes(id) })),
    scopes: kinds.map((value) => ({ value, label: t(`scope_${value}`) })),
    labels: { ...Object.fromEntries(fieldLabels.map((name) => [name, t(name)])), tier: String(t.raw('tier')) },
  };
}

/** All that the form of an offer's terms and its trial need; null: a new one. */
export async function offerForm(ctx: StaffContext, locale: Locale, offer: Offered, typedBasket: unknown) {
  const t = await getTranslations({ locale, namespace: 'promotions' });
  const basket = typeof typedBasket === 'string' ? typedBasket : '';
  const tried = basketInput.safeParse(basket).data ?? [];
  const [codes, trial] = await Promise.all([
    offer === null ? new Map<string, string>() : readSkuCodes(ctx, offer),
    offer === null ? null : previewTerms(ctx, locale, offer, tried),
  ]);
  return {
    trial,
    basket,
    fields: await offerFields(locale, offer, codes, scopeKinds),
    trialLabels: {
      explain: t('explain'),
      notYet: t('notYet'),
      unknown: t('unknown'),
      trial: t('trial'),
      basket: t('basket'),
      basketHint: t('basketHint'),
      try: t('try'),
    },
  };
}
