import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { payByLinkAction } from '@/app/[locale]/(shop)/pay/[token]/actions';
import { Bill } from '@/components/checkout/bill';
import { BoughtLines } from '@/components/checkout/checkout-lines';
import { PaymentResult } from '@/components/checkout/payment-result';
import { LiveRefresh } from '@/components/orders/live-refresh';
import { Missing } from '@/components/shop/missing';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { pick } from '@/lib/shared/locale';
import { readFlash } from '@/lib/web/flash';
import { linkedOrder } from '@/lib/web/pay-link';
import { paymentResultPage } from '@/lib/web/reads/checkout';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout');
  // The address is the key: no other site is told of it.
  return { title: t('payment'), robots: { index: false }, referrer: 'no-referrer' };
}

/** An order that a shop made for a customer: who was sent the link pays it, without signing in. */
export default async function PayPage({ params }: PageProps<'/[locale]/pay/[token]'>) {
  const [locale, t, words, { token }] = await Promise.all([getLocale(), getTranslations('drafts'), getTranslations('orders'), params]);
  const linked = await linkedOrder(token);
  const result = linked === null ? null : await paymentResultPage(linked.customer, linked.order.groupNumber);
  if (linked === null || result === null) return <Missing />;
  const { order } = linked;
  const waiting = result.state === 'confirming' || result.state === 'unpaid';
  return (
    <div className="mx-auto grid max-w-4xl items-start gap-6 md:grid-cols-2">
      {waiting ? <LiveRefresh url={`/api/payments/link/${token}`} field="state" current={result.state} everyMs={1000} /> : null}
      {waiting ? (
        <noscript>
          <meta httpEquiv="refresh" content={result.way === null ? '30' : '8'} />
        </noscript>
      ) : null}
      <div>
        <RefusalNotice state={await readFlash()} />
        <PaymentResult result={result} groupNumber={order.groupNumber} token={token} locale={locale} payAction={payByLinkAction} />
      </div>
      <Card className="space-y-4">
        <h2 className="text-lg font-semibold">{t('orderOf', { shop: pick(locale, order.shop, order.shopEn) })}</h2>
        <BoughtLines lines={order.lines.map(({ id, ...line }) => ({ ...line, key: id }))} locale={locale} />
        <Bill
          amounts={order}
          locale={locale}
          labels={{
            goods: words('goods'),
            discount: words('discount'),
            freight: words('freight'),
            free: words('free'),
            payable: words('payable'),
          }}
        />
        <p className="text-sm text-muted">{t('goesTo', { recipient: order.recipient, phone: order.phone, place: order.district })}</p>
      </Card>
    </div>
  );
}
