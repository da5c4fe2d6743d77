import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Missing } from '@/components/shop/missing';
import {
  askInvoiceAction,
  askInvoiceAgainAction,
  cancelOrderAction,
  cancelPaidAction,
  changeAddressAction,
  confirmReceiptAction,
  reorderAction,
  withdrawInvoiceAction,
  withdrawCancelAction,
  writeReviewAction,
} from '@/app/[locale]/(shop)/orders/actions';
import { payAction } from '@/app/[locale]/(shop)/checkout/actions';
import { Bill } from '@/components/checkout/bill';
import { BoughtLines } from '@/components/checkout/checkout-lines';
import { AddressChange } from '@/components/orders/address-change';
import { LiveOrder } from '@/components/orders/live-order';
import { OrderAfterSale } from '@/components/orders/order-after-sale';
import { OrderActions } from '@/components/orders/order-actions';
import { OrderHistory } from '@/components/orders/order-history';
import { OrderInvoices } from '@/components/orders/order-invoices';
import { OrderReviews } from '@/components/orders/order-reviews';
import { PayWord } from '@/components/orders/pay-word';
import { Parcel } from '@/components/orders/parcel';
import { ReorderForm, ReorderNotice } from '@/components/orders/reorder';
import { BackLink } from '@/components/ui/back-link';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { inMotion, orderStage } from '@/lib/domain/orders/views';
import { formatDay, formatTime } from '@/lib/shared/format';
import { localPath, pick } from '@/lib/shared/locale';
import { isHumanNumber } from '@/lib/shared/number';
import { readFlash } from '@/lib/web/flash';
import { requireShopper } from '@/lib/web/context';
import { orderPage } from '@/lib/web/reads/orders';

export const instant = false;

export async function generateMetadata({ params }: PageProps<'/[locale]/orders/[number]'>): Promise<Metadata> {
  const [t, { number }] = await Promise.all([getTranslations('orders'), params]);
  return { title: `${t('number')} ${number}`, robots: { index: false } };
}

const section = 'rounded-2xl border border-line bg-surface p-4 sm:p-6';

export default async function OrderPage({ params, searchParams }: PageProps<'/[locale]/orders/[number]'>) {
  const [locale, t, offers, { number }, query] = await Promise.all([
    getLocale(),
    getTranslations('orders'),
    getTranslations('offers'),
    params,
    searchParams,
  ]);
  if (!isHumanNumber(number)) return <Missing />;
  const ctx = await requireShopper(locale, `/orders/${number}`);
  const page = await orderPage(ctx, number);
  if (page === null) return <Missing />;
  const { order, shipments, addresses, afterSale, invoices } = page;
  const stage = orderStage(order);
  const { address } = order;
  /** What became of a line's pieces, where not all of them are on the same way. */
  const extraOf = ({ id, shippedQuantity: shipped, quantity, backordered, expectedAt, gift, flash }: (typeof order.lines)[number]) => {
    const gone = afterSale?.gone[id] ?? { cancelled: 0, refunded: 0 };
    const words = [
      ...(gift ? [offers('giftLine')] : flash ? [offers('flash')] : []),
      ...(stage === 'partially_shipped' ? [t('shippedOf', { shipped, quantity })] : []),
      ...(backordered === 0 ? [] : [t('toCome', { count: backordered, time: expectedAt === null ? '' : formatDay(locale, expectedAt) })]),
      ...(gone.cancelled === 0 ? [] : [t('cancelledPieces', { count: gone.cancelled })]),
      ...(gone.refunded === 0 ? [] : [t('refundedPieces', { count: gone.refunded })]),
    ];
    return words.length === 0 ? {} : { extra: words.join(' · ') };
  };
  return (
    <div className="mx-auto max-w-4xl space-y-6">
      {inMotion(order) ? <LiveOrder number={number} everyMs={stage === 'to_pay' ? 3000 : 2000} parcels={shipments.length > 0} /> : null}
      <BackLink href={localPath(locale, '/orders')}>{t('back')}</BackLink>
      <RefusalNotice state={await readFlash()} />
      <ReorderNotice order={order} missing={query['missing']} locale={locale} />
      <header className={`${section} space-y-4`}>
        <div>
          <h1 className="text-2xl font-semibold">
            {t(stage === 'to_ship' && order.paymentStatus === 'unpaid' ? 'say_to_ship_unpaid' : `say_${stage}`)}
          </h1>
          <p className="mt-1 text-sm text-muted tabular-nums">
            {t('number')} {order.number} · {pick(locale, order.merchant, order.merchantEn)} <PayWord order={order} />
          </p>
          {order.service.length === 0 ? null : (
            <p className="mt-1 text-sm break-words text-muted">{t('service', { contact: order.service.join(' · ') })}</p>
          )}
          {stage === 'to_pay' ? (
            <p className="mt-1 text-sm text-accent-text">{t('payBefore', { time: formatTime(locale, order.expiresAt) })}</p>
          ) : null}
        </div>
        <OrderActions
          order={order}
          locale={locale}
          actions={{ pay: payAction, cancel: cancelOrderAction, receive: confirmReceiptAction }}
        />
      </header>
      {afterSale === null ? null : (
        <OrderAfterSale
          number={number}
          facts={afterSale}
          cancelId={afterSale.newId}
          asks={afterSale}
          cancel={cancelPaidAction}
          withdraw={withdrawCancelAction}
          locale={locale}
          className={section}
        />
      )}
      <OrderReviews order={order} locale={locale} action={writeReviewAction} className={section} />
      {shipments.length === 0 ? null : (
        <section className={`${section} space-y-6`} aria-labelledby="parcels">
          <h2 id="parcels" className="text-lg font-medium">
            {t('parcels')}
          </h2>
          {shipments.map((shipment, index) => (
            <Parcel key={shipment.trackingNumber} shipment={shipment} title={t('parcel', { index: index + 1 })} locale={locale} />
          ))}
        </section>
      )}
      <div className="grid gap-6 md:grid-cols-2">
        <section className={section} aria-labelledby="lines">
          <h2 id="lines" className="mb-2 text-lg font-medium">
            {t('lines')}
          </h2>
          <BoughtLines
            locale={locale}
            lines={order.lines.map((line) => ({
              ...line,
              key: line.id,
              href: localPath(locale, `/p/${line.slug}`),
              ...extraOf(line),
            }))}
          />
          <Bill
            amounts={order}
            parts={order.offers.map(({ id, name, nameEn, ...part }) => ({ ...part, key: id, name: pick(locale, name, nameEn) }))}
            locale={locale}
            labels={{ goods: t('goods'), discount: t('discount'), freight: t('freight'), free: t('free'), payable: t('payable') }}
          />
          <ReorderForm number={order.number} locale={locale} action={reorderAction} label={t('reorder')} />
        </section>
        <div className="space-y-6">
          <section className={section} aria-labelledby="address">
            <h2 id="address" className="mb-2 text-lg font-medium">
              {t('address')}
            </h2>
            <p className="font-medium">
              {address.recipient} <span className="font-normal text-muted tabular-nums">{address.phone}</span>
            </p>
            <p className="text-sm text-muted">
              {[...new Set([address.province, address.city, address.district])].join(' ')} {address.street}
            </p>
            {order.note === '' ? null : (
              <p className="mt-3 text-sm">
                <span className="text-muted">{t('noteLabel')}</span> {order.note}
              </p>
            )}
            {order.mayChangeAddress ? (
              <AddressChange number={order.number} addresses={addresses} locale={locale} action={changeAddressAction} />
            ) : null}
          </section>
          {invoices === null ? null : (
            <OrderInvoices
              number={number}
              facts={invoices}
              actions={{ ask: askInvoiceAction, again: askInvoiceAgainAction, withdraw: withdrawInvoiceAction }}
              locale={locale}
              className={section}
            />
          )}
          <section className={section} aria-labelledby="history">
            <h2 id="history" className="mb-3 text-lg font-medium">
              {t('history')}
            </h2>
            <OrderHistory events={order.events} locale={locale} />
          </section>
        </div>
      </div>
    </div>
  );
}
