import type { SkuPrices } from '@/lib/domain/catalog/editor-views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import type { EditorWords } from './words';

type Props = { readonly skus: readonly SkuPrices[]; readonly locale: Locale; readonly words: EditorWords };

const [wide, high] = [120, 28];

/** Prices as steps from the first to the last: a price holds until the next. */
function Steps({ points, label }: { readonly points: readonly { readonly price: number }[]; readonly label: string }) {
  const prices = points.map(({ price }) => price).toReversed();
  const [low, top] = [Math.min(...prices), Math.max(...prices)];
  const y = (price: number) => (top === low ? high / 2 : high - 2 - ((price - low) / (top - low)) * (high - 4));
  const step = wide / prices.length;
  const line = prices.map((price, index) => `${index === 0 ? 'M' : 'L'}${index * step},${y(price)} H${(index + 1) * step}`).join(' ');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${wide} ${high}`}
      className="h-7 w-30 shrink-0 text-accent"
      fill="none"
      stroke="currentColor"
    >
      <path d={line} strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}

/** The prices that each SKU has had: a line, and who changed them when. */
export const PriceHistory = ({ skus, locale, words: w }: Props) => (
  <ul className="divide-y divide-line text-sm">
    {skus.map(({ id, sku, label, labelEn, points }) => (
      <li key={id}>
        <details className="py-2">
          <summary className="flex min-h-9 flex-wrap items-center gap-3">
            <span className="min-w-40 flex-1">
              {pick(locale, label, labelEn)} <span className="text-muted">{sku}</span>
            </span>
            {points.length > 1 ? <Steps points={points} label={w.priceChart.replace('{sku}', sku)} /> : null}
            <span className="tabular-nums">{points[0] === undefined ? '—' : formatMoney(locale, points[0].price)}</span>
          </summary>
          {points.length === 0 ? (
            <p className="text-muted">{w.noPrices}</p>
          ) : (
            <table className="mt-2 w-full">
              <thead className="text-left text-muted">
                <tr>
                  <th scope="col" className="font-normal">
                    {w.since}
                  </th>
                  <th scope="col" className="text-right font-normal">
                    {w.price}
                  </th>
                  <th scope="col" className="text-right font-normal">
                    {w.listPrice}
                  </th>
                  <th scope="col" className="pl-4 font-normal">
                    {w.by}
                  </th>
                </tr>
              </thead>
              <tbody>
                {points.map((point) => (
                  <tr key={point.at.toISOString()}>
                    <td>{formatTime(locale, point.at)}</td>
                    <td className="text-right tabular-nums">{formatMoney(locale, point.price)}</td>
                    <td className="text-right tabular-nums">{point.listPrice === null ? '—' : formatMoney(locale, point.listPrice)}</td>
                    <td className="pl-4">{point.who || w.system}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </details>
      </li>
    ))}
  </ul>
);
