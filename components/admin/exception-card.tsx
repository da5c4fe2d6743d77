import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import type { ManagedException } from '@/lib/domain/payments/manage-views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';
import { LongField, StaffForm } from './staff-form';

type Props = {
  readonly exception: ManagedException;
  readonly locale: Locale;
  /** Null for who may only look. */
  readonly action: FormAction | null;
};

/** What came that fits no order, and what was done about it. */
export async function ExceptionCard({ exception, locale, action }: Props) {
  const t = await getTranslations('payments');
  const { id, kind, method, outTradeNo, orders, received, expected, failureCode, openedAt, closed } = exception;
  const facts = [
    received === null ? null : t('received', { amount: formatMoney(locale, received) }),
    expected === null ? null : t('expected', { amount: formatMoney(locale, expected) }),
    failureCode === null ? null : t('failure', { code: failureCode }),
  ].filter((fact) => fact !== null);
  return (
    <Card className="space-y-3">
      <h2 className="font-semibold">{t(`kind_${kind}`)}</h2>
      {facts.length === 0 ? null : <p className="tabular-nums">{facts.join(' · ')}</p>}
      <p className="text-sm text-muted">
        {orders.map((number) => (
          <Link
            key={number}
            href={localPath(locale, `/admin/orders/${number}`)}
            prefetch={false}
            className="mr-2 underline underline-offset-4"
          >
            {number}
          </Link>
        ))}
        <span className="break-all">
          {t(`method_${method ?? 'zero_amount'}`)} {outTradeNo}
        </span>
        <span className="block">{t('openedAt', { time: formatTime(locale, openedAt) })}</span>
      </p>
      {closed === null ? null : (
        <p className="text-sm">
          {closed.by === null
            ? t('closedBySystem', { time: formatTime(locale, closed.at) })
            : t('closedBy', { name: closed.by, time: formatTime(locale, closed.at) })}
          {closed.note === null ? null : <span className="block text-muted">{closed.note}</span>}
        </p>
      )}
      {closed !== null || action === null ? null : (
        <StaffForm action={action} locale={locale} hidden={{ id }} submit={t('close')} quiet>
          <LongField name="note" label={t('note')} hint={t('noteHint')} rows={2} required />
        </StaffForm>
      )}
    </Card>
  );
}
