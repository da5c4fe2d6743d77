import type { Locale } from './locale';

const money = new Map<Locale, Intl.NumberFormat>();

/** "¥1,234.00" from fen. */
export function formatMoney(locale: Locale, amount: number | bigint): string {
  let format = money.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' });
    money.set(locale, format);
  }
  return format.format(Number(amount) / 100);
}

/** Day and time in Asia/Shanghai. */
export const formatTime = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai', hourCycle: 'h23' }).format(at);

/** Month, day and time in Asia/Shanghai: for what is near. */
export const formatSoon = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Shanghai',
    hourCycle: 'h23',
  }).format(at);

/** The day in Asia/Shanghai. */
export const formatDay = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'Asia/Shanghai' }).format(at);

/** Fills "{name}" in words that reached the browser as a template. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** "1.5 MB" for 1,572,864 bytes. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${(bytes / 1024 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step] ?? ''}`;
}
