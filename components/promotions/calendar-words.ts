import { getTranslations } from 'next-intl/server';
import type { CalendarOffer } from '@/lib/domain/promotions/calendar-views';
import { formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

const paths = { promotion: '/admin/promotions', coupon: '/admin/promotions/coupons', flash: '/admin/promotions/flash' } as const;
/** One colour a kind; its word says it too. */
export const tones = { promotion: 'neutral', coupon: 'success', flash: 'warning' } as const;
export const looks = {
  promotion: 'bg-surface-2 text-ink',
  coupon: 'bg-success-soft text-success',
  flash: 'bg-warning-soft text-warning',
} as const;

const inUtc = (day: string) => new Date(`${day}T00:00:00Z`);

/** What the calendar says of offers, days and months. */
export async function calendarWords(locale: Locale) {
  const t = await getTranslations('offerResults');
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: string) => made.format(inUtc(day));
  };
  const short = format({ month: 'numeric', day: 'numeric' });
  return {
    t,
    short,
    weekday: format({ weekday: 'short' }),
    long: format({ month: 'long', day: 'numeric', weekday: 'short' }),
    month: (month: string) => format({ year: 'numeric', month: 'long' })(`${month}-01`),
    days: ({ from, to }: { readonly from: string; readonly to: string }) =>
      from === to ? short(from) : t('days', { from: short(from), to: short(to) }),
    name: (offer: CalendarOffer) => pick(locale, offer.name, offer.nameEn),
    hrefOf: ({ kind, id }: CalendarOffer) => localPath(locale, `${paths[kind]}/${id}`),
    time: ({ startsAt, endsAt }: CalendarOffer) =>
      `${t('from', { time: formatTime(locale, startsAt) })} · ${endsAt === null ? t('noEnd') : t('until', { time: formatTime(locale, endsAt) })}`,
  };
}
