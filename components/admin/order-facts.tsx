import { getTranslations } from 'next-intl/server';
import { OrderHistory } from '@/components/orders/order-history';
import { Card } from '@/components/ui/card';
import type { ManagedOrderView } from '@/lib/domain/orders/manage-views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { OrderRecipient } from './order-recipient';

type Props = { readonly order: ManagedOrderView; readonly locale: Locale; readonly reveal: FormAction | null };

/** Who gets it, how it was paid, what happened. */
export async function OrderFacts({ order, locale, reveal }: Props) {
  const [t, words, payments] = await Promise.all([getTranslations('admin'), getTranslations('orders'), getTranslations('payments')]);
  return (
    <div className="space-y-6">
      <OrderRecipient order={order} locale={locale} reveal={reveal} />
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
