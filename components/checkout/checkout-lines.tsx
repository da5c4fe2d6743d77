import { formatMoney } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';

export type BoughtLine = {
  readonly key: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly image: string | null;
  readonly unitPrice: number;
  readonly quantity: number;
  readonly href?: string;
  readonly extra?: string;
};

/** What is bought, a row each: at checkout and in orders. */
export function BoughtLines({ lines, locale }: { readonly lines: readonly BoughtLine[]; readonly locale: Locale }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => {
        const title = pick(locale, line.title, line.titleEn);
        const options = pick(locale, line.options, line.optionsEn);
        return (
          <li key={line.key} className="grid grid-cols-[4rem_1fr_auto] gap-3 py-3 sm:gap-4">
            {line.image === null ? (
              <span className="size-16 rounded-lg bg-surface-2" />
            ) : (
              <img src={line.image} alt="" width={64} height={64} loading="lazy" className="size-16 rounded-lg bg-surface-2 object-cover" />
            )}
            <div className="min-w-0">
              {line.href === undefined ? (
                <p className="line-clamp-2">{title}</p>
              ) : (
                <a href={line.href} className="line-clamp-2 hover:underline">
                  {title}
                </a>
              )}
              {options === '' ? null : <p className="text-sm text-muted">{options}</p>}
              {line.extra === undefined || line.extra === '' ? null : <p className="text-sm text-muted">{line.extra}</p>}
            </div>
            <p className="text-right text-sm tabular-nums">
              {formatMoney(locale, line.unitPrice)}
              <span className="block text-muted">× {line.quantity}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
