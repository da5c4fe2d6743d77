import { getTranslations } from 'next-intl/server';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { type FigureSpan, figureSpans } from '@/lib/domain/figures/inputs';
import type { FiguresView } from '@/lib/domain/figures/views';
import { formatTime } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';
import { FunnelSteps } from './funnel-steps';
import { SalesChart } from './sales-chart';
import { SumTiles } from './sum-tiles';
import { TopProducts } from './top-products';

type Props = {
  readonly figures: FiguresView;
  readonly span: FigureSpan;
  readonly locale: Locale;
  /** The page's own address, and what else it asks for. */
  readonly path: string;
  readonly asked?: Readonly<Record<string, string>>;
  readonly linked: boolean;
};

/** A shop's figures, or of several shops together. */
export async function FiguresBoard({ figures, span, locale, path, asked = {}, linked }: Props) {
  const t = await getTranslations('figures');
  const hrefOf = (days: FigureSpan) => localPath(locale, `${path}?${new URLSearchParams({ days: String(days), ...asked }).toString()}`);
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <FilterTabs
          label={t('span')}
          current={String(span)}
          tabs={figureSpans.map((days) => ({ key: String(days), label: t(`span_${days}`), href: hrefOf(days) }))}
        />
        <p className="text-sm text-muted">{t('upTo', { time: formatTime(locale, figures.at) })}</p>
      </div>
      <SumTiles figures={figures} span={span} locale={locale} />
      <SalesChart figures={figures} locale={locale} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <FunnelSteps funnel={figures.funnel} locale={locale} />
        <TopProducts products={figures.top} locale={locale} linked={linked} />
      </div>
    </div>
  );
}
