import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Badge, type Tone } from '@/components/ui/badge';
import { Nothing } from '@/components/ui/nothing';
import type { ManagedPayment } from '@/lib/domain/payments/manage-views';
import type { AttemptStatus } from '@/lib/domain/payments/views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';
import { Table } from './table';

const tones: Readonly<Record<AttemptStatus, Tone>> = {
  pending: 'warning',
  paid: 'success',
  refunded: 'neutral',
  closed: 'neutral',
  replaced: 'neutral',
  review: 'danger',
};

/** Payments with what they are for. */
export async function PaymentTable({ payments, locale }: { readonly payments: readonly ManagedPayment[]; readonly locale: Locale }) {
  const t = await getTranslations('payments');
  if (payments.length === 0) return <Nothing>{t('none')}</Nothing>;
  const cell = (row: ManagedPayment, column: string) => {
    switch (column) {
      case 'order':
        return row.orders.map((number) => (
          <Link
            key={number}
            href={localPath(locale, `/admin/orders/${number}`)}
            prefetch={false}
            className="block font-medium underline underline-offset-4"
          >
            {number}
          </Link>
        ));
      case 'method':
        return <span className="whitespace-nowrap">{t(`method_${row.method ?? 'zero_amount'}`)}</span>;
      case 'status':
        return <Badge tone={tones[row.status]}>{t(`attempt_${row.status}`)}</Badge>;
      case 'tradeNo':
        return <span className="break-all text-muted">{row.tradeNo ?? row.outTradeNo}</span>;
      case 'amount':
        return formatMoney(locale, row.amount);
      default:
        return <span className="whitespace-nowrap">{formatTime(locale, row.paidAt ?? row.createdAt)}</span>;
    }
  };
  return (
    <Table
      caption={t('payments')}
      rows={payments}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'order', label: t('order') },
        { key: 'status', label: t('status') },
        { key: 'method', label: t('method') },
        { key: 'tradeNo', label: t('tradeNo'), wide: true },
        { key: 'amount', label: t('amount'), right: true },
        { key: 'at', label: t('at'), wide: true },
      ]}
    />
  );
}
