import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Missing } from '@/components/shop/missing';
import { LiveAnew } from '@/components/checkout/live-anew';
import { PaymentResult } from '@/components/checkout/payment-result';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { LiveRefresh } from '@/components/orders/live-refresh';
import { isHumanNumber } from '@/lib/shared/number';
import { requireShopper } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { paymentResultPage } from '@/lib/web/reads/checkout';
import { payAction } from '@/app/[locale]/(shop)/checkout/actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout');
  return { title: t('payment'), robots: { index: false } };
}

/** Where the providers send the browser back to, and where codes and accounts are shown. What the address says proves nothing. */
export default async function PaymentResultPage({ params }: PageProps<'/[locale]/checkout/result/[number]'>) {
  const [locale, { number }] = await Promise.all([getLocale(), params]);
  if (!isHumanNumber(number)) return <Missing />;
  const ctx = await requireShopper(locale, `/checkout/result/${number}`);
  const result = await paymentResultPage(ctx, number);
  if (result === null) return <Missing />;
  const waiting = result.state === 'confirming' || result.state === 'unpaid';
  return (
    <>
      {waiting ? <LiveRefresh url={`/api/payments/state/${number}`} field="state" current={result.state} everyMs={1000} /> : null}
      {waiting ? (
        <noscript>
          <meta httpEquiv="refresh" content={result.way === null ? '3' : '8'} />
        </noscript>
      ) : null}
      <LiveAnew />
      <RefusalNotice state={await readFlash()} />
      <PaymentResult result={result} groupNumber={number} locale={locale} payAction={payAction} />
    </>
  );
}
