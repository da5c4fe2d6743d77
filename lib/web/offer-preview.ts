import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { StaffContext } from '@/lib/domain/context';
import type { TermsInput } from '@/lib/domain/promotions/manage-inputs';
import { resolveTerms, type Terms } from '@/lib/domain/promotions/resolve-terms';
import { offerToTry, tryOffer } from '@/lib/domain/promotions/try-offer';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { Refusal } from '@/lib/shared/refusal';
import { offerWords } from './offer-words';

type Basket = readonly { readonly sku: string; readonly quantity: number }[];

/** What terms mean in words, and what they do to a basket of the shop's SKUs. */
export async function previewTerms(ctx: StaffContext, locale: Locale, terms: Terms, basket: Basket) {
  const [t, words, offer] = await Promise.all([
    getTranslations({ locale, namespace: 'promotions' }),
    offerWords(locale),
    offerToTry(ctx, terms),
  ]);
  const what = words.terms(offer);
  if (basket.length === 0) return { what, verdict: '', rows: [] };
  const named = { ...offer, name: '优惠', nameEn: 'This offer' };
  try {
    const bill = await tryOffer(ctx, named, basket);
    const money = (amount: number) => formatMoney(locale, amount);
    const lines = bill.orders.flatMap((order) => order.lines);
    return {
      what,
      verdict: bill.verdicts.map((verdict) => words.verdict(verdict, bill.verdicts)).join(' '),
      rows: [
        ...lines.map(
          ({ sku, title, titleEn, quantity, unitPrice, discountShare }) =>
            `${sku} ${pick(locale, title, titleEn)} × ${quantity}: ${money(unitPrice * quantity)} − ${money(discountShare)}`,
        ),
        t('trialGoods', { amount: money(bill.goods) }),
        t('trialDiscount', { amount: money(bill.discount) }),
        t('trialFreight', { amount: money(bill.freight) }),
        t('trialPayable', { amount: money(bill.payable) }),
      ],
    };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'SKU_UNKNOWN') throw error;
    const refusals = await getTranslations({ locale, namespace: 'refusals' });
    return { what, verdict: refusals('SKU_UNKNOWN', { sku: String(error.params['sku'] ?? '') }), rows: [t('basketHint')] };
  }
}

/** The same for a form that is being filled in. @throws Refusal SKU_UNKNOWN, INVALID_INPUT */
export const previewForm = async (ctx: StaffContext, locale: Locale, input: TermsInput, basket: Basket) =>
  previewTerms(ctx, locale, await resolveTerms(ctx.db, ctx.actor.merchantId, input), basket);
