import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import { difference, type StatementDay } from '@/lib/domain/statements/views';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';
import { ProviderName, StatementBadge } from './state-badge';

type Props = { readonly days: readonly StatementDay[]; readonly locale: Locale };

/** A day a row: what we have, what the bill has, and what is between them. */
export function DayTable({ days, locale }: Props) {
  const t = useTranslations('statements');
  const money = (amount: number) => formatMoney(locale, amount);
  const moved = (count: number | undefined, sum: number | undefined) =>
    count === undefined || sum === undefined ? <span className="text-muted">–</span> : t('countAndSum', { count, sum: money(sum) });
  const cell = (row: StatementDay, column: string) => {
    const { ours, theirs } = row;
    switch (column) {
      case 'day':
        return (
          <Link
            href={localPath(locale, `/admin/statements/${row.provider}/${row.day}`)}
            prefetch={false}
            className="font-medium whitespace-nowrap underline underline-offset-4"
          >
            {row.day}
          </Link>
        );
      case 'provider':
        return <ProviderName id={row.provider} />;
      case 'state':
        return <StatementBadge day={row} />;
      case 'paymentsOurs':
        return moved(ours.payments, ours.paid);
      case 'paymentsTheirs':
        return moved(theirs?.payments, theirs?.paid);
      case 'refundsOurs':
        return moved(ours.refunds, ours.refunded);
      case 'refundsTheirs':
        return moved(theirs?.refunds, theirs?.refunded);
      case 'fee':
        return theirs === null ? '–' : money(row.fee);
      default:
        if (theirs === null) return <span className="text-muted">–</span>;
        return difference(row) === 0 ? (
          <span className="text-muted">{money(0)}</span>
        ) : (
          <strong className="text-danger">{money(difference(row))}</strong>
        );
    }
  };
  return (
    <Table
      caption={t('title')}
      rows={days}
      keyOf={({ provider, day }) => provider + day}
      cell={cell}
      columns={[
        { key: 'day', label: t('day') },
        { key: 'provider', label: t('provider'), wide: true },
        { key: 'state', label: t('state') },
        { key: 'paymentsOurs', label: t('paymentsOurs'), right: true, wide: true },
        { key: 'paymentsTheirs', label: t('paymentsTheirs'), right: true, wide: true },
        { key: 'refundsOurs', label: t('refundsOurs'), right: true, wide: true },
        { key: 'refundsTheirs', label: t('refundsTheirs'), right: true, wide: true },
        { key: 'fee', label: t('fee'), right: true, wide: true },
        { key: 'difference', label: t('difference'), right: true },
      ]}
    />
  );
}
