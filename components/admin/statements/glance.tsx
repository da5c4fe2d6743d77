import { useTranslations } from 'next-intl';
import { Table } from '@/components/admin/table';
import { difference, type StatementDay } from '@/lib/domain/statements/views';
import { formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Line = { readonly key: 'payments' | 'refunds' | 'net'; readonly ours: string; readonly theirs: string; readonly apart: number };

/** Both sides of a day beside each other. */
export function Glance({ day, locale }: { readonly day: StatementDay; readonly locale: Locale }) {
  const t = useTranslations('statements');
  const { ours, theirs } = day;
  const money = (amount: number) => formatMoney(locale, amount);
  const moved = (count: number, sum: number) => t('countAndSum', { count, sum: money(sum) });
  const rows: Line[] = [
    {
      key: 'payments',
      ours: moved(ours.payments, ours.paid),
      theirs: theirs === null ? t('noBill') : moved(theirs.payments, theirs.paid),
      apart: theirs === null ? 0 : theirs.paid - ours.paid,
    },
    {
      key: 'refunds',
      ours: moved(ours.refunds, ours.refunded),
      theirs: theirs === null ? t('noBill') : moved(theirs.refunds, theirs.refunded),
      apart: theirs === null ? 0 : theirs.refunded - ours.refunded,
    },
    {
      key: 'net',
      ours: money(ours.paid - ours.refunded),
      theirs: theirs === null ? t('noBill') : money(theirs.paid - theirs.refunded),
      apart: difference(day),
    },
  ];
  const cell = (row: Line, column: string) => {
    if (column === 'side') return t(row.key);
    if (column === 'ours') return row.ours;
    if (column === 'theirs') return row.theirs;
    if (theirs === null) return <span className="text-muted">–</span>;
    return row.apart === 0 ? <span className="text-muted">{money(0)}</span> : <strong className="text-danger">{money(row.apart)}</strong>;
  };
  return (
    <div className="space-y-2">
      <Table
        caption={t('atAGlance')}
        rows={rows}
        keyOf={({ key }) => key}
        cell={cell}
        columns={[
          { key: 'side', label: t('side') },
          { key: 'ours', label: t('ours'), right: true },
          { key: 'theirs', label: t('theirs'), right: true },
          { key: 'difference', label: t('difference'), right: true },
        ]}
      />
      {theirs === null ? null : (
        <p className="text-sm text-muted">
          {t('fee')} {money(day.fee)}
        </p>
      )}
    </div>
  );
}
