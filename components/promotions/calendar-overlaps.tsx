import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { groupWords } from '@/components/admin/group-words';
import type { Overlap } from '@/lib/domain/promotions/calendar-views';
import type { Locale } from '@/lib/shared/locale';
import { calendarWords } from './calendar-words';

type Props = { readonly overlaps: readonly Overlap[]; readonly locale: Locale };

/** Which rules take each other's place, and when. */
export async function CalendarOverlaps({ overlaps, locale }: Props) {
  const [{ t, days, name, hrefOf }, words] = await Promise.all([calendarWords(locale), getTranslations('promotions')]);
  if (overlaps.length === 0) return null;
  return (
    <section aria-labelledby="overlaps" className="space-y-2">
      <h2 id="overlaps" className="text-lg font-semibold">
        {t('overlaps')}
      </h2>
      <p className="text-sm text-muted">{t('overlapsHint')}</p>
      <ul className="divide-y divide-line rounded-2xl border border-line bg-surface px-4">
        {overlaps.map((span) => (
          <li key={`${span.group} ${span.from}`} className="flex flex-wrap gap-x-4 gap-y-1 py-3 text-sm">
            <span className="min-w-40 font-medium">{t('overlap', { group: groupWords(words, span.group), days: days(span) })}</span>
            <span>
              {span.offers.map((offer, index) => (
                <span key={offer.id}>
                  {index === 0 ? '' : t('and')}
                  <Link href={hrefOf(offer)} prefetch={false} className="underline underline-offset-4">
                    {name(offer)}
                  </Link>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
