import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import type { ManagedOrderView } from '@/lib/domain/orders/manage-views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { ChoiceField, StaffForm, TextField } from './staff-form';

type Props = {
  readonly order: ManagedOrderView;
  readonly locale: Locale;
  /** Null for who may not. */
  readonly collect: { readonly collect: FormAction; readonly refuse: FormAction } | null;
  readonly cancel: FormAction | null;
};

/** What staff do with an unpaid order that is paid on delivery: cancel it before it ships, record its money after. */
export async function CashForms({ order, locale, collect, cancel }: Props) {
  const t = await getTranslations('payments');
  if (!order.payOnDelivery || order.paymentStatus !== 'unpaid') return null;
  const shipped = order.fulfilmentStatus !== 'none';
  const form = { locale, hidden: { number: order.number }, quiet: true } as const;
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-semibold">{t('onDelivery')}</h2>
      <p className="tabular-nums">{t('collectOnDelivery', { amount: formatMoney(locale, order.payable) })}</p>
      {shipped && collect !== null ? (
        <StaffForm {...form} action={collect.collect} submit={t('collect')}>
          <p className="text-sm text-muted">{t('collectHint')}</p>
          <TextField name="amount" label={t('collectAmount')} value={(order.payable / 100).toFixed(2)} numeric required />
          <TextField name="note" label={t('collectNote')} />
        </StaffForm>
      ) : null}
      {shipped && collect !== null ? (
        <details className="rounded-lg border border-line-strong open:border-line">
          <summary className="grid min-h-11 cursor-pointer list-none place-items-center rounded-lg px-4 text-sm hover:bg-surface-2">
            {t('refuse')}
          </summary>
          <div className="p-4 pt-2">
            <StaffForm {...form} action={collect.refuse} submit={t('refuse')}>
              <p className="text-sm text-muted">{t('refuseHint')}</p>
              <ChoiceField
                name="goods"
                label={t('refuseGoods')}
                choices={[
                  { value: 'sellable', label: t('goodsSellable') },
                  { value: 'lost', label: t('goodsLost') },
                ]}
              />
            </StaffForm>
          </div>
        </details>
      ) : null}
      {order.fulfilmentStatus === 'none' && cancel !== null ? (
        <StaffForm {...form} action={cancel} submit={t('cancelCash')}>
          <p className="text-sm text-muted">{t('cancelCashHint')}</p>
        </StaffForm>
      ) : null}
    </Card>
  );
}
