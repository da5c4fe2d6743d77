import type { getTranslations } from 'next-intl/server';
import type { NoticeView } from '@/lib/domain/notices/views';
import { formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Words = Awaited<ReturnType<typeof getTranslations<'notices'>>>;

const whats = [
  'exception',
  'returned',
  'still',
  'out',
  'low',
  'over',
  'stale',
  'drift',
  'late',
  'duplicate',
  'mismatch',
  'outside_refund',
  'refund_failed',
] as const;

/** What a notice says, in the reader's words. */
export function noticeText(t: Words, locale: Locale, { kind, number, amount, sku, trackingNumber, what }: NoticeView): string {
  const known = whats.find((one) => one === what);
  return t(`text_${kind}`, {
    number,
    amount: formatMoney(locale, amount),
    sku,
    trackingNumber,
    what: known === undefined ? what : t(`what_${known}`),
  });
}
