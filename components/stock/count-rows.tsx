import type { CountSheetView } from '@/lib/domain/inventory/views';
import { type Locale, pick } from '@/lib/shared/locale';

type Props = {
  readonly rows: CountSheetView['rows'];
  readonly locale: Locale;
  readonly labels: Readonly<Record<'expected' | 'counted', string>>;
};

/** A row for each SKU: what the books say, and a field for what was counted. */
export const CountRows = ({ rows, locale, labels }: Props) => (
  <ul className="divide-y divide-line">
    {rows.map((row) => (
      <li key={row.variantId} className="flex flex-wrap items-center justify-between gap-3 py-3">
        <span className="min-w-0 flex-1 basis-48 text-sm">
          {pick(locale, row.title, row.titleEn)} <span className="block text-muted">{row.sku}</span>
        </span>
        <span className="text-sm text-muted tabular-nums">
          {labels.expected} {row.onHand}
        </span>
        <input type="hidden" name="variantId[]" value={row.variantId} />
        <input type="hidden" name="expected[]" value={row.onHand} />
        <input
          name="counted[]"
          inputMode="numeric"
          aria-label={`${labels.counted} ${row.sku}`}
          placeholder={labels.counted}
          className="h-11 w-28 rounded-lg border border-line-strong bg-surface px-3 text-right tabular-nums"
        />
      </li>
    ))}
  </ul>
);
