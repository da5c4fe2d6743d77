import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { CaseBadge } from '@/components/after-sale/case-badge';
import { Deadline } from '@/components/after-sale/deadline';
import { Nothing } from '@/components/ui/nothing';
import type { CaseSummaryView } from '@/lib/domain/after-sale/views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { Table } from './table';

type Props = {
  readonly cases: readonly CaseSummaryView[];
  readonly base: '/admin/after-sales' | '/admin/disputes';
  readonly now: Date;
  readonly locale: Locale;
  readonly empty: string;
};

export async function CaseTable({ cases, base, now, locale, empty }: Props) {
  const t = await getTranslations('afterSale');
  if (cases.length === 0) return <Nothing>{empty}</Nothing>;
  const cell = (one: CaseSummaryView, column: string) => {
    switch (column) {
      case 'number':
        return (
          <Link href={localPath(locale, `${base}/${one.number}`)} prefetch={false} className="font-medium underline underline-offset-4">
            {one.number}
          </Link>
        );
      case 'state':
        return <CaseBadge state={one.state} />;
      case 'kind':
        return t(`kind_${one.kind}`);
      case 'reason':
        return t(`reason_${one.reason}`);
      case 'goods':
        return (
          <span className="line-clamp-1 max-w-72">
            {one.lines.map((line) => `${pick(locale, line.title, line.titleEn)} × ${line.quantity}`).join('，')}
          </span>
        );
      case 'amount':
        return one.kind === 'exchange' ? '—' : formatMoney(locale, one.amount);
      case 'due':
        return <Deadline state={one.state} dueAt={one.dueAt} now={now} locale={locale} short />;
      default:
        return <time dateTime={one.createdAt.toISOString()}>{formatTime(locale, one.createdAt)}</time>;
    }
  };
  return (
    <Table
      caption={t('title')}
      rows={cases}
      keyOf={({ number }) => number}
      cell={cell}
      columns={[
        { key: 'number', label: t('number') },
        { key: 'state', label: t('state') },
        { key: 'due', label: t('due') },
        { key: 'kind', label: t('kind'), wide: true },
        { key: 'reason', label: t('reason'), wide: true },
        { key: 'goods', label: t('goods'), wide: true },
        { key: 'amount', label: t('agreedAmount'), right: true },
        { key: 'opened', label: t('opened'), wide: true },
      ]}
    />
  );
}
