import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import type { WaitingRefund, WaitingTransfer } from '@/lib/domain/payments/manage-views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney, formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { StaffForm, TextField } from './staff-form';

type Props = {
  readonly transfers: readonly WaitingTransfer[];
  readonly refunds: readonly WaitingRefund[];
  /** The day of today in Asia/Shanghai. */
  readonly today: string;
  readonly locale: Locale;
  readonly actions: { readonly confirmTransfer: FormAction; readonly confirmRefund: FormAction };
};

const yuan = (amount: number) => (amount / 100).toFixed(2);

/** Money that people move: transfers that they see come, refunds that they pay back. */
export async function ByHand({ transfers, refunds, today, locale, actions }: Props) {
  const t = await getTranslations('payments');
  return (
    <>
      {transfers.length === 0 ? null : (
        <section aria-labelledby="transfers" className="space-y-3">
          <h2 id="transfers" className="text-lg font-semibold">
            {t('transfersTitle')}
          </h2>
          <p className="text-sm text-muted">{t('transferHint')}</p>
          {transfers.map(({ groupNumber, amount, expiresAt, orders }) => (
            <Card key={groupNumber} className="space-y-3">
              <p>
                <strong className="tabular-nums">{formatMoney(locale, amount)}</strong> · {t('transferReference')} {groupNumber}
                <span className="block text-sm text-muted">
                  {t('order')} {orders.join(', ')} · {formatTime(locale, expiresAt)}
                </span>
              </p>
              <StaffForm
                action={actions.confirmTransfer}
                locale={locale}
                hidden={{ groupNumber }}
                submit={t('confirmTransfer')}
                quiet
                className="grid items-end gap-3 sm:grid-cols-2 xl:grid-cols-4"
              >
                <TextField name="amount" label={t('receivedAmount')} value={yuan(amount)} numeric required />
                <TextField name="reference" label={t('transferRef')} required />
                <TextField name="receivedOn" label={t('receivedOn')} value={today} required />
              </StaffForm>
            </Card>
          ))}
        </section>
      )}
      {refunds.length === 0 ? null : (
        <section aria-labelledby="refunds" className="space-y-3">
          <h2 id="refunds" className="text-lg font-semibold">
            {t('refundsTitle')}
          </h2>
          {refunds.map(({ id, amount, method, orders }) => (
            <Card key={id} className="space-y-3">
              <p>
                {t('refundOf', { amount: formatMoney(locale, amount) })} · {t(`method_${method ?? 'zero_amount'}`)}
                <span className="block text-sm text-muted">
                  {t('order')} {orders.join(', ')}
                </span>
              </p>
              <StaffForm action={actions.confirmRefund} locale={locale} hidden={{ refundId: id }} submit={t('confirmRefund')} quiet>
                <TextField name="reference" label={t('refundReference')} required />
              </StaffForm>
            </Card>
          ))}
        </section>
      )}
    </>
  );
}
