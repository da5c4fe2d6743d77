import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { OfferState } from '@/components/admin/offer-state';
import { Badge } from '@/components/ui/badge';
import type { Span } from '@/lib/domain/promotions/calendar-views';
import type { Locale } from '@/lib/shared/locale';
import { calendarWords, tones } from './calendar-words';

type Props = { readonly spans: readonly Span[]; readonly locale: Locale };

/** The same month as a list of its days, for phones: days on which the same runs are taken together. */
export async function CalendarDays({ spans, locale }: Props) {
  const [{ t, days, name, hrefOf, time }, states] = await Promise.all([calendarWords(locale), getTranslations('promotions')]);
  return (
    <ol className="space-y-4 md:hidden">
      {spans.map((span) => (
        <li key={span.from} className="rounded-2xl border border-line bg-surface p-4">
          <h2 className="font-semibold tabular-nums">{days(span)}</h2>
          <ul className="divide-y divide-line">
            {span.offers.map((offer) => (
              <li key={offer.id} className="space-y-1 py-2">
                <p className="flex flex-wrap items-center gap-2">
                  <Badge tone={tones[offer.kind]}>{t(`kind_${offer.kind}`)}</Badge>
                  <OfferState state={offer.state} label={states(`state_${offer.state}`)} />
                </p>
                <Link
                  href={hrefOf(offer)}
                  prefetch={false}
                  className="grid min-h-11 content-center font-medium underline-offset-4 hover:underline"
                >
                  {name(offer)}
                  <span className="text-sm font-normal text-muted">{time(offer)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
