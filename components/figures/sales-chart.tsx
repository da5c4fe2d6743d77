import { getTranslations } from 'next-intl/server';
import { Table } from '@/components/admin/table';
import { ColumnChart } from '@/components/charts/column-chart';
import { Card } from '@/components/ui/card';
import type { FigurePoint, FiguresView } from '@/lib/domain/figures/views';
import { formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { formatCount, formatPoint, formatShortMoney } from './figure-words';

/** Net sales by day, or today's by hour, with the table behind it. */
export async function SalesChart({ figures, locale }: { readonly figures: FiguresView; readonly locale: Locale }) {
  const t = await getTranslations('figures');
  const money = (amount: number) => formatMoney(locale, amount);
  const cell = ({ key, now, before }: FigurePoint, column: string) => {
    switch (column) {
      case 'when':
        return <span className="whitespace-nowrap">{formatPoint(locale, key)}</span>;
      case 'orders':
        return formatCount(locale, now.paid);
      case 'gross':
        return money(now.gross);
      case 'refunded':
        return money(now.refunded);
      case 'net':
        return money(now.net);
      default:
        return before === null ? '–' : money(before.net);
    }
  };
  return (
    <Card>
      <ColumnChart
        title={t('chart')}
        legend={{ now: t('legendNow'), before: t('legendBefore') }}
        tick={(value) => formatShortMoney(locale, value)}
        points={figures.points.map(({ key, now, before }) => ({
          key,
          label: formatPoint(locale, key),
          value: now.net,
          before: before?.net ?? null,
          tip: [
            formatPoint(locale, key),
            `${t('legendNow')} ${money(now.net)}`,
            ...(before === null ? [] : [`${t('legendBefore')} ${money(before.net)}`]),
          ],
        }))}
      >
        <details>
          <summary className="w-fit py-2 text-sm text-muted underline-offset-4 hover:underline">{t('asTable')}</summary>
          <div className="mt-2">
            <Table
              caption={t('chart')}
              rows={figures.points}
              keyOf={({ key }) => key}
              cell={cell}
              columns={[
                { key: 'when', label: t('when') },
                { key: 'orders', label: t('orders'), right: true },
                { key: 'gross', label: t('grossColumn'), right: true, wide: true },
                { key: 'refunded', label: t('refundedColumn'), right: true, wide: true },
                { key: 'net', label: t('net'), right: true },
                { key: 'before', label: t('beforeColumn'), right: true },
              ]}
            />
          </div>
        </details>
      </ColumnChart>
    </Card>
  );
}
