import { getTranslations } from 'next-intl/server';
import type { FigureSpan } from '@/lib/domain/figures/inputs';
import type { FiguresView, Sums } from '@/lib/domain/figures/views';
import { formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { formatChange, formatCount, formatPoints, formatRate } from './figure-words';

type Props = { readonly figures: FiguresView; readonly span: FigureSpan; readonly locale: Locale };

const average = ({ gross, paid }: Sums) => (paid === 0 ? 0 : Math.round(gross / paid));
const rate = ({ gross, refunded }: Sums) => (gross === 0 ? null : refunded / gross);

/** What was sold, and how it compares with the time before. */
export async function SumTiles({ figures: { now, before }, span, locale }: Props) {
  const t = await getTranslations('figures');
  const points = formatPoints(locale, rate(now), rate(before));
  const tiles = [
    {
      key: 'net',
      value: formatMoney(locale, now.net),
      change: formatChange(locale, now.net, before.net),
      hint: `${t('gross', { amount: formatMoney(locale, now.gross) })} · ${t('refunded', { amount: formatMoney(locale, now.refunded) })}${now.fees === 0 && before.fees === 0 ? '' : ` · ${t('fees', { amount: formatMoney(locale, now.fees) })}`}`,
    },
    { key: 'paid', value: formatCount(locale, now.paid), change: formatChange(locale, now.paid, before.paid), hint: null },
    { key: 'average', value: formatMoney(locale, average(now)), change: formatChange(locale, average(now), average(before)), hint: null },
    {
      key: 'refundRate',
      value: formatRate(locale, now.refunded, now.gross),
      change: points === null ? null : t('points', { value: points }),
      hint: t('refundRateHint'),
    },
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      {tiles.map(({ key, value, change, hint }) => (
        <div key={key} className="rounded-2xl border border-line bg-surface p-4">
          <dt className="text-sm text-muted">{t(key)}</dt>
          <dd>
            <span data-figure={key} className="block text-2xl font-semibold">
              {value}
            </span>
            <span className="block text-sm text-muted">{change === null ? t('noBefore') : `${t(`against_${span}`)} ${change}`}</span>
            {hint === null ? null : <span className="block text-xs text-muted">{hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
