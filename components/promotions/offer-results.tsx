import { getTranslations } from 'next-intl/server';
import { Table } from '@/components/admin/table';
import { ColumnChart } from '@/components/charts/column-chart';
import { formatCount, formatPoint, formatRate, formatShortMoney } from '@/components/figures/figure-words';
import { Card } from '@/components/ui/card';
import type { OfferDay, OfferReport } from '@/lib/domain/promotions/manage-views';
import { formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly report: OfferReport;
  readonly locale: Locale;
  /** Against which prices, where that must be said. */ readonly givenHint?: string;
};

/** What an offer has brought: sums, net sales by day, and the table behind them. */
export async function OfferResults({ report: { sums, days, claims }, locale, givenHint = '' }: Props) {
  const t = await getTranslations('offerResults');
  const money = (amount: number) => formatMoney(locale, amount);
  const count = (amount: number) => formatCount(locale, amount);
  const tiles = [
    { key: 'net', value: money(sums.net), hint: t('netHint', { sales: money(sums.sales), refunded: money(sums.refunded) }) },
    { key: 'orders', value: count(sums.orders), hint: t('ordersHint', { pieces: sums.pieces }) },
    { key: 'given', value: money(sums.given), hint: givenHint },
    ...(claims === null
      ? []
      : [
          {
            key: 'claims',
            value: t('claimsValue', { used: count(claims.used), claimed: count(claims.claimed) }),
            hint: t('claimsHint', { rate: formatRate(locale, claims.used, claims.claimed) }),
          } as const,
        ]),
  ] as const;
  const cell = (row: OfferDay, column: string) => {
    switch (column) {
      case 'when':
        return <span className="whitespace-nowrap">{formatPoint(locale, row.day)}</span>;
      case 'orders':
        return count(row.orders);
      case 'pieces':
        return count(row.pieces);
      case 'given':
        return money(row.given);
      case 'sales':
        return money(row.sales);
      case 'refunded':
        return money(row.refunded);
      default:
        return money(row.net);
    }
  };
  return (
    <section aria-labelledby="results" className="space-y-4">
      <h2 id="results" className="text-lg font-semibold">
        {t('results')}
      </h2>
      <dl className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {tiles.map(({ key, value, hint }) => (
          <div key={key} className="rounded-2xl border border-line bg-surface p-4">
            <dt className="text-sm text-muted">{t(key)}</dt>
            <dd>
              <span data-result={key} className="block text-2xl font-semibold">
                {value}
              </span>
              <span className="block text-xs text-muted">{hint}</span>
            </dd>
          </div>
        ))}
      </dl>
      {days.length === 0 ? (
        <p className="text-sm text-muted">{t('noResults')}</p>
      ) : (
        <Card>
          <ColumnChart
            title={t('chart')}
            legend={{ now: t('legend') }}
            tick={(value) => formatShortMoney(locale, value)}
            points={days.map(({ day, net }) => ({
              key: day,
              label: formatPoint(locale, day),
              value: net,
              before: null,
              tip: [formatPoint(locale, day), money(net)],
            }))}
          >
            <details>
              <summary className="w-fit py-2 text-sm text-muted underline-offset-4 hover:underline">{t('asTable')}</summary>
              <p className="mb-2 text-xs text-muted">{t('lastDays')}</p>
              <Table
                caption={t('chart')}
                rows={days}
                keyOf={({ day }) => day}
                cell={cell}
                columns={[
                  { key: 'when', label: t('when') },
                  { key: 'orders', label: t('orders'), right: true },
                  { key: 'pieces', label: t('pieces'), right: true, wide: true },
                  { key: 'given', label: t('given'), right: true, wide: true },
                  { key: 'sales', label: t('sales'), right: true, wide: true },
                  { key: 'refunded', label: t('refunded'), right: true, wide: true },
                  { key: 'net', label: t('net'), right: true },
                ]}
              />
            </details>
          </ColumnChart>
        </Card>
      )}
    </section>
  );
}
