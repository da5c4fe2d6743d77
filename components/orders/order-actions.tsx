import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { type OrderView, orderStage } from '@/lib/domain/orders/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';
import { OrderActionForm } from './order-action-form';
import { PayForm } from './pay-form';

type Props = {
  readonly order: OrderView;
  readonly locale: Locale;
  readonly actions: { readonly pay: FormAction; readonly cancel: FormAction; readonly receive: FormAction };
};

/** What the shopper can do with the order now. */
export async function OrderActions({ order, locale, actions }: Props) {
  const [t, payments] = await Promise.all([getTranslations('orders'), getTranslations('payments')]);
  const stage = orderStage(order);
  const form = { number: order.number, locale };
  if (stage === 'to_pay') {
    return (
      <div className="grid gap-3 sm:max-w-md">
        {order.groupPayable === null ? null : (
          <p className="text-sm text-muted">{t('payTogether', { amount: formatMoney(locale, order.groupPayable) })}</p>
        )}
        <PayForm
          action={actions.pay}
          groupNumber={order.groupNumber}
          locale={locale}
          label={t('payNow')}
          method={order.method ?? 'alipay'}
        />
        <Link
          href={localPath(locale, `/checkout/result/${order.groupNumber}`)}
          className="grid min-h-11 place-items-center text-sm underline underline-offset-4"
        >
          {payments('change')}
        </Link>
        <OrderActionForm {...form} action={actions.cancel} label={t('cancel')} hint={t('cancelHint')} variant="secondary" />
      </div>
    );
  }
  if (order.paymentStatus === 'unpaid' && order.fulfilmentStatus === 'none')
    return (
      <div className="sm:max-w-md">
        <OrderActionForm {...form} action={actions.cancel} label={t('cancel')} hint={payments('cancelCashHint')} variant="secondary" />
      </div>
    );
  if ((stage !== 'shipped' && stage !== 'delivered') || order.paymentStatus === 'unpaid') return null;
  return (
    <div className="sm:max-w-md">
      <OrderActionForm {...form} action={actions.receive} label={t('receive')} hint={t('receiveHint')} variant="primary" />
    </div>
  );
}
