import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { claimByCodeAction } from '@/app/[locale]/(shop)/coupons/actions';
import { AddressChoice } from '@/components/checkout/address-choice';
import { Bill } from '@/components/checkout/bill';
import { CouponChoice } from '@/components/checkout/coupon-choice';
import { BoughtLines } from '@/components/checkout/checkout-lines';
import { MissingLines } from '@/components/checkout/missing-lines';
import { OfferNotes } from '@/components/checkout/offer-notes';
import { PromiseWord } from '@/components/checkout/promise-word';
import { PlaceOrderForm } from '@/components/checkout/place-order-form';
import { MethodsHere } from '@/components/payments/methods-here';
import { CodeForm } from '@/components/offers/code-form';
import { EmptyState } from '@/components/ui/empty-state';
import { toCome } from '@/lib/domain/cart/views';
import { checkoutQuery } from '@/lib/domain/orders/inputs';
import { idle } from '@/lib/shared/action-state';
import { localPath, pick } from '@/lib/shared/locale';
import { billWords } from '@/lib/web/bill-words';
import { readFlash } from '@/lib/web/flash';
import { requireShopper } from '@/lib/web/context';
import { checkoutPage } from '@/lib/web/reads/checkout';
import { placeOrderAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout');
  return { title: t('title'), robots: { index: false } };
}

const isSaid = (words: string) => words !== '';
const section = 'rounded-2xl border border-line bg-surface p-4 sm:p-6';

export default async function CheckoutPage({ searchParams }: PageProps<'/[locale]/checkout'>) {
  const [locale, t, query] = await Promise.all([getLocale(), getTranslations('checkout'), searchParams]);
  const ctx = await requireShopper(locale, '/checkout');
  const filled = checkoutQuery.parse(query);
  const { addresses, address, quote, short, gone, blocked, offer, promises } = await checkoutPage(ctx, filled.address, filled.coupons);
  const [words, offers] = await Promise.all([billWords(locale, quote), getTranslations('offers')]);
  const waits = (line: Parameters<typeof toCome>[0] & { readonly backorderDays: number | null }) =>
    toCome(line) === 0 ? '' : t('toCome', { count: toCome(line), days: line.backorderDays ?? 0 });
  const cartHref = localPath(locale, '/cart');
  const missing = <MissingLines lines={gone} locale={locale} title={t('goneTitle')} />;
  if (quote.orders.length === 0)
    return (
      <>
        {missing}
        <EmptyState heading="h1" title={t('empty')} hint={t('emptyHint')} href={cartHref} action={t('backToCart')} />
      </>
    );
  const flash = await readFlash();
  const ofCode = flash.status === 'refused' && 'code' in flash.values;
  const newAddress = localPath(locale, '/account/addresses/new?next=/checkout');
  return (
    <>
      <h1 className="mb-6 text-2xl font-semibold">{t('title')}</h1>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="space-y-6">
          <section className={section} aria-labelledby="address">
            <div className="mb-4 flex items-center justify-between gap-4">
              <h2 id="address" className="text-lg font-medium">
                {t('address')}
              </h2>
              <Link href={newAddress} className="text-sm text-muted underline-offset-4 hover:underline">
                {t('addAddress')}
              </Link>
            </div>
            <AddressChoice addresses={addresses} chosen={address?.id} locale={locale} newHref={newAddress} />
          </section>
          <section className={section} aria-labelledby="items">
            <h2 id="items" className="text-lg font-medium">
              {t('items')}
            </h2>
            {missing}
            <MissingLines lines={blocked} locale={locale} title={t('blockedTitle')} hint={{ text: t('blockedHint'), href: cartHref }} />
            <MissingLines
              lines={quote.unserved}
              locale={locale}
              title={offers('unserved')}
              hint={{ text: offers('unservedHint'), href: cartHref }}
            />
            <MissingLines lines={short} locale={locale} title={t('shortTitle')} hint={{ text: t('shortHint'), href: cartHref }} />
            {quote.orders.map((order) => (
              <div key={order.merchantId} className="mt-4">
                <p className="text-sm text-muted">
                  {t('from', { merchant: pick(locale, order.lines[0]?.merchant ?? '', order.lines[0]?.merchantEn ?? '') })}
                </p>
                <PromiseWord promise={promises.get(order.merchantId)} locale={locale} />
                <BoughtLines
                  locale={locale}
                  lines={[
                    ...order.lines.map((line) => ({
                      ...line,
                      key: line.variantId,
                      extra: [line.flashItemId === null ? '' : offers('flash'), waits(line)].filter(isSaid).join(' · '),
                    })),
                    ...order.gifts.map(({ sku, quantity }) => ({
                      ...sku,
                      key: `gift-${sku.variantId}`,
                      quantity,
                      unitPrice: 0,
                      extra: [offers('giftLine'), waits({ ...sku, quantity })].filter(isSaid).join(' · '),
                    })),
                  ]}
                />
              </div>
            ))}
          </section>
          <section className={`${section} space-y-4`} aria-labelledby="coupons">
            <h2 id="coupons" className="text-lg font-medium">
              {offers('coupons')}
            </h2>
            <CouponChoice coupons={words.coupons} form="place-order" choose="/api/checkout/coupons" chosen={filled.coupons !== null} />
            <CodeForm
              action={claimByCodeAction}
              initial={ofCode ? flash : idle}
              locale={locale}
              labels={{ code: offers('code'), hint: offers('codeHint'), submit: offers('useCode') }}
            />
          </section>
          <section className={section} aria-labelledby="payment">
            <h2 id="payment" className="mb-4 text-lg font-medium">
              {t('payment')}
            </h2>
            <MethodsHere offer={offer} chosen={filled.method} form="place-order" />
          </section>
        </div>
        <section className={`${section} space-y-4 lg:sticky lg:top-24`} aria-labelledby="bill">
          <h2 id="bill" className="text-lg font-medium">
            {t('bill')}
          </h2>
          <PlaceOrderForm
            id="place-order"
            action={placeOrderAction}
            initial={ofCode ? idle : flash}
            note={filled.note}
            hidden={{
              locale,
              checkoutId: crypto.randomUUID(),
              addressId: address?.id ?? '',
              quoteHash: quote.hash,
              coupons: quote.coupons.join(','),
            }}
            labels={{ note: t('note'), noteHint: t('noteHint'), submit: t('submit'), submitting: t('submitting') }}
            disabled={
              address === undefined ||
              blocked.length > 0 ||
              short.length > 0 ||
              quote.unserved.length > 0 ||
              (offer.methods.length === 0 && offer.payable > 0)
            }
          >
            <OfferNotes near={words.near} others={words.others} />
            <Bill
              amounts={quote}
              parts={words.parts}
              locale={locale}
              labels={{ goods: t('goods'), discount: t('discount'), freight: t('freight'), free: t('free'), payable: t('payable') }}
            />
          </PlaceOrderForm>
        </section>
      </div>
    </>
  );
}
