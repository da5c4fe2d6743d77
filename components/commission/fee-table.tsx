import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import { Nothing } from '@/components/ui/nothing';
import type { FeeView } from '@/lib/domain/commission/views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { rateWords } from './rate';

/** What was taken of each line that was sold. */
export async function FeeTable({ fees, locale }: { readonly fees: readonly FeeView[]; readonly locale: Locale }) {
  const t = await getTranslations('commission');
  if (fees.length === 0) return <Nothing>{t('noFeesYet')}</Nothing>;
  const cell = (row: FeeView, column: string) => {
    switch (column) {
      case 'order':
        return (
          <Link
            href={localPath(locale, `/admin/orders/${row.number}`)}
            prefetch={false}
            className="block font-medium underline underline-offset-4"
          >
            {row.number}
          </Link>
        );
      case 'title':
        return <span className="block min-w-32">{pick(locale, row.title, row.titleEn)}</span>;
      case 'base':
        return formatMoney(locale, row.base);
      case 'rate':
        return (
          <span className="whitespace-nowrap">
            {rateWords(locale, row)}
            {row.rule === null ? null : <span className="block text-xs text-muted">{pick(locale, row.rule.name, row.rule.nameEn)}</span>}
          </span>
        );
      case 'fee':
        return formatMoney(locale, row.fee);
      case 'back':
        return row.back === 0 ? '—' : formatMoney(locale, row.back);
      default:
        return <span className="whitespace-nowrap text-muted">{formatTime(locale, row.at)}</span>;
    }
  };
  return (
    <Table
      caption={t('fees')}
      rows={fees}
      keyOf={({ orderLineId }) => orderLineId}
      cell={cell}
      columns={[
        { key: 'order', label: t('order') },
        { key: 'title', label: t('line'), wide: true },
        { key: 'base', label: t('base'), right: true },
        { key: 'rate', label: t('rate') },
        { key: 'fee', label: t('fee'), right: true },
        { key: 'back', label: t('back'), right: true },
        { key: 'at', label: t('paidOn'), wide: true },
      ]}
    />
  );
}
