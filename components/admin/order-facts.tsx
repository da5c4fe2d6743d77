import { getTranslations } from 'next-intl/server';
import { OrderHistory } from '@/components/orders/order-history';
import { Card } from '@/components/ui/card';
import type { ManagedOrderView } from '@/lib/domain/orders/manage-views';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

/** Who gets it, how it was paid, what happened. */
export async function OrderFacts({ order, locale }: { readonly order: ManagedOrderView; readonly locale: Locale }) {
  const [t, words, payments] = await Promise.all([getTranslations('admin'), getTranslations('orders'), getTranslations('payments')]);
  return (
    <div className="space-y-6">
      <Card>
        <h2 className="mb-2 text-lg font-semibold">{t('recipient')}</h2>
        <p>
          {order.recipient} <span className="text-muted">{order.phone}</span>
        </p>
        <p className="text-sm text-muted">
          {[...new Set([order.province, order.city, order.district])].join(' ')} {order.street}
        </p>
        {order.note === '' ? null : (
          <p className="mt-3 text-sm">
            <span className="text-muted">{words('noteLabel')}</span> {order.note}
          </p>
        )}
      </Card>
      <Card>
        <h2 className="mb-2 text-lg font-semibold">{t('payment')}</h2>
        {order.payOnDelivery ? <p className="mb-2 text-sm">{payments('onDelivery')}</p> : null}
        {order.attempts.length === 0 && !order.payOnDelivery ? <p className="text-sm text-muted">{t('noPayment')}</p> : null}
        <ul className="space-y-3 text-sm">
          {order.attempts.map((attempt) => (
            <li key={attempt.outTradeNo}>
              <p>
                {payments(`method_${attempt.method ?? 'zero_amount'}`)} · {payments(`attempt_${attempt.status}`)}
                {attempt.paidAt === null ? null : <span className="text-muted"> · {formatTime(locale, attempt.paidAt)}</span>}
              </p>
              <p className="break-all text-muted">
                {payments('tradeNo')} {attempt.tradeNo ?? '—'}
              </p>
            </li>
          ))}
        </ul>
      </Card>
      <Card>
        <h2 className="mb-3 text-lg font-semibold">{words('history')}</h2>
        <OrderHistory events={order.events} locale={locale} />
      </Card>
    </div>
  );
}
