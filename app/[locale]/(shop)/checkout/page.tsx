import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { AddressChoice } from '@/components/checkout/address-choice';
import { Bill } from '@/components/checkout/bill';
import { BoughtLines } from '@/components/checkout/checkout-lines';
import { MissingLines } from '@/components/checkout/missing-lines';
import { PlaceOrderForm } from '@/components/checkout/place-order-form';
import { MethodsHere } from '@/components/payments/methods-here';
import { EmptyState } from '@/components/ui/empty-state';
import { toCome } from '@/lib/domain/cart/views';
import { localPath, pick } from '@/lib/shared/locale';
import { readFlash } from '@/lib/web/flash';
import { requireShopper } from '@/lib/web/context';
import { checkoutPage } from '@/lib/web/reads/checkout';
import { placeOrderAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout');
  return { title: t('title'), robots: { index: false } };
}

const section = 'rounded-2xl border border-line bg-surface p-4 sm:p-6';

export default async function CheckoutPage({ searchParams }: PageProps<'/[locale]/checkout'>) {
  const [locale, t, query] = await Promise.all([getLocale(), getTranslations('checkout'), searchParams]);
  const ctx = await requireShopper(locale, '/checkout');
  const chosen = typeof query['address'] === 'string' ? query['address'] : undefined;
  const { addresses, address, quote, short, gone, offer } = await checkoutPage(ctx, chosen);
  const cartHref = localPath(locale, '/cart');
  const missing = <MissingLines lines={gone} locale={locale} title={t('goneTitle')} />;
  if (quote.orders.length === 0)
    return (
      <>
        {missing}
        <EmptyState heading="h1" title={t('empty')} hint={t('emptyHint')} href={cartHref} action={t('backToCart')} />
      </>
    );
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
            <MissingLines lines={short} locale={locale} title={t('shortTitle')} hint={{ text: t('shortHint'), href: cartHref }} />
            {quote.orders.map((order) => (
              <div key={order.merchantId} className="mt-4">
                <p className="text-sm text-muted">
                  {t('from', { merchant: pick(locale, order.lines[0]?.merchant ?? '', order.lines[0]?.merchantEn ?? '') })}
                </p>
                <BoughtLines
                  locale={locale}
                  lines={order.lines.map((line) => ({
                    ...line,
                    key: line.variantId,
                    ...(toCome(line) === 0 ? {} : { extra: t('toCome', { count: toCome(line), days: line.backorderDays ?? 0 }) }),
                  }))}
                />
              </div>
            ))}
          </section>
          <section className={section} aria-labelledby="payment">
            <h2 id="payment" className="mb-4 text-lg font-medium">
              {t('payment')}
            </h2>
            <MethodsHere offer={offer} form="place-order" />
          </section>
        </div>
        <section className={`${section} space-y-4 lg:sticky lg:top-24`} aria-labelledby="bill">
          <h2 id="bill" className="text-lg font-medium">
            {t('bill')}
          </h2>
          <PlaceOrderForm
            id="place-order"
            action={placeOrderAction}
            initial={await readFlash()}
            hidden={{ locale, checkoutId: crypto.randomUUID(), addressId: address?.id ?? '', quoteHash: quote.hash }}
            labels={{ note: t('note'), noteHint: t('noteHint'), submit: t('submit'), submitting: t('submitting') }}
            disabled={address === undefined || short.length > 0 || (offer.methods.length === 0 && offer.payable > 0)}
          >
            <Bill
              amounts={quote}
              locale={locale}
              labels={{ goods: t('goods'), discount: t('discount'), freight: t('freight'), free: t('free'), payable: t('payable') }}
            />
          </PlaceOrderForm>
        </section>
      </div>
    </>
  );
}
