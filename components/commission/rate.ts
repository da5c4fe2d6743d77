import { formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import type { Fen } from '@/lib/shared/money';

/** "5.25% + ¥0.10": what a rule takes of a line. */
export function rateWords(locale: Locale, { rateBps, fixedFee }: { readonly rateBps: number; readonly fixedFee: Fen }): string {
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(rateBps / 10_000);
  if (fixedFee === 0) return rate;
  return rateBps === 0 ? formatMoney(locale, fixedFee) : `${rate} + ${formatMoney(locale, fixedFee)}`;
}

/** "5.25" for 525: as forms take it. */
export const ratePercent = (rateBps: number): string => String(rateBps / 100);
