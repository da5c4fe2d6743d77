import type { Locale } from '@/lib/shared/locale';

/** A part of a whole, such as 12.3%. */
export const formatRate = (locale: Locale, part: number, whole: number): string =>
  whole === 0 ? '–' : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(part / whole);

export const formatCount = (locale: Locale, count: number): string => new Intl.NumberFormat(locale).format(count);

/** "¥1.2万" from fen, for the axis of a chart. */
export const formatShortMoney = (locale: Locale, amount: number): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(amount / 100);

/** The hour or day in Asia/Shanghai that a figure is of; `key` is yyyy-MM-dd or yyyy-MM-ddTHH. */
export function formatPoint(locale: Locale, key: string): string {
  if (key.length > 10) return `${key.slice(11)}:00`;
  return new Intl.DateTimeFormat(locale, { month: 'numeric', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${key}T00:00:00Z`));
}

const signed = (locale: Locale, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1, ...options });

/** "+12.3%" of a figure against the one before; null where there was none. */
export const formatChange = (locale: Locale, now: number, before: number): string | null =>
  before <= 0 ? null : signed(locale, { style: 'percent' }).format((now - before) / before);

/** "+1.2", the difference of two rates in percentage points; null where there is nothing to compare. */
export const formatPoints = (locale: Locale, now: number | null, before: number | null): string | null =>
  now === null || before === null ? null : signed(locale, {}).format((now - before) * 100);
