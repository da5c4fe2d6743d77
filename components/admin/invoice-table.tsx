import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Nothing } from '@/components/ui/nothing';
import type { ManagedInvoiceRow } from '@/lib/domain/invoices/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';
import { StaffForm, TextField } from './staff-form';
import { Table } from './table';

type Props = { readonly invoices: readonly ManagedInvoiceRow[]; readonly issue: FormAction | null; readonly locale: Locale };

/** The shop's invoices; what is to be issued is marked with its number. */
export async function InvoiceTable({ invoices, issue, locale }: Props) {
  const t = await getTranslations('invoices');
  if (invoices.length === 0) return <Nothing>{t('none')}</Nothing>;
  const cell = (row: ManagedInvoiceRow, column: string) => {
    switch (column) {
      case 'order':
        return (
          <Link
            href={localPath(locale, `/admin/orders/${row.orderNumber}`)}
            prefetch={false}
            className="font-medium underline underline-offset-4"
          >
            {row.orderNumber}
          </Link>
        );
      case 'colour':
        return (
          <>
            <Badge tone={row.colour === 'red' ? 'danger' : 'neutral'}>{t(`colour_${row.colour}`)}</Badge>
            {row.blueNumber === null ? null : (
              <span className="mt-1 block text-xs text-muted">{t('redOf', { number: row.blueNumber })}</span>
            )}
          </>
        );
      case 'amount':
        return `${row.colour === 'red' ? '−' : ''}${formatMoney(locale, row.amount)}`;
      case 'to':
        return (
          <span className="block max-w-72 break-words">
            {row.title}
            <span className="block text-xs text-muted">
              {row.taxNumber} {row.email}
            </span>
          </span>
        );
      case 'state':
        return (
          <>
            {t(`${row.colour}_${row.state}`)}
            {row.invoiceNumber === null ? null : <span className="block text-xs text-muted tabular-nums">{row.invoiceNumber}</span>}
          </>
        );
      case 'when':
        return <time dateTime={row.requestedAt.toISOString()}>{formatTime(locale, row.requestedAt)}</time>;
      default:
        return row.state !== 'requested' || issue === null ? null : (
          <details>
            <summary className="grid min-h-9 cursor-pointer place-items-center rounded-lg px-3 whitespace-nowrap underline underline-offset-4">
              {t('issue')}
            </summary>
            <StaffForm
              action={issue}
              locale={locale}
              hidden={{ invoiceId: row.id }}
              submit={t('issue')}
              quiet
              className="mt-2 w-64 space-y-3"
            >
              <TextField name="invoiceNumber" label={t('invoiceNumber')} required />
              <TextField name="fileUrl" label={t('fileUrl')} />
            </StaffForm>
          </details>
        );
    }
  };
  return (
    <Table
      caption={t('title')}
      rows={invoices}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'order', label: t('order') },
        { key: 'colour', label: t('colour') },
        { key: 'amount', label: t('amount'), right: true },
        { key: 'to', label: t('to') },
        { key: 'state', label: t('state') },
        { key: 'when', label: t('when'), wide: true },
        { key: 'actions', label: t('actions') },
      ]}
    />
  );
}
