import type { Quote, QuoteLine } from '@/lib/domain/pricing/quote';
import { type Locale, pick } from '@/lib/shared/locale';
import { offerWords } from './offer-words';

const near: readonly string[] = ['spend_more', 'buy_more'];
const silent: readonly string[] = ['not_in_basket', 'ended', 'not_started'];

/** What a bill says of its offers in words: what applies by amount, what is near, the shopper's coupons, and why the rest isn't used. */
export async function billWords<L extends QuoteLine>(locale: Locale, { orders, verdicts }: Quote<L>) {
  const words = await offerWords(locale);
  const said = verdicts.map((verdict) => ({
    key: verdict.offer.key,
    text: words.verdict(verdict, verdicts),
    code: verdict.result.code,
    applied: verdict.result.code === 'applied',
    offer: verdict.offer,
  }));
  const parts = Map.groupBy(
    orders.flatMap(({ applied }) => applied),
    ({ offer }) => offer.key,
  );
  return {
    parts: [...parts].map(([key, applied]) => ({
      key,
      name: applied.map(({ offer }) => pick(locale, offer.name, offer.nameEn))[0] ?? '',
      amount: applied.reduce((all, { amount }) => all + amount, 0),
      of: applied.some(({ kind }) => kind === 'free_freight') ? ('freight' as const) : ('goods' as const),
    })),
    near: said.filter(({ code }) => near.includes(code)),
    others: said.filter(
      ({ code, applied, offer }) => !applied && !near.includes(code) && !silent.includes(code) && offer.source === 'promotion',
    ),
    coupons: said
      .filter(({ offer }) => offer.source === 'coupon')
      .map(({ key, text, applied, offer }) => ({
        key,
        what: words.terms(offer),
        name: pick(locale, offer.name, offer.nameEn),
        note: text,
        used: applied,
      })),
  };
}
