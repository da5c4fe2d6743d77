import { getTranslations } from 'next-intl/server';
import type { ManagedEventView, OrderEventView } from '@/lib/domain/orders/event-views';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

/** What happened to the order and who did it, newest first. Staff also see which of them, and what the shopper doesn't see. */
export async function OrderHistory({
  events,
  locale,
}: {
  readonly events: readonly (OrderEventView | ManagedEventView)[];
  readonly locale: Locale;
}) {
  const t = await getTranslations('orders');
  return (
    <ol className="border-l border-line pl-5 text-sm">
      {events.map((event, index) => (
        <li key={event.id} className="relative pb-4 last:pb-0">
          <span
            aria-hidden
            className={`absolute top-1.5 -left-[1.6rem] size-2.5 rounded-full ${index === 0 ? 'bg-success ring-4 ring-success-soft' : 'bg-line-strong'}`}
          />
          <p className={index === 0 ? 'font-medium' : ''}>
            {t(`event_${event.type}`)}
            {'isPublic' in event && !event.isPublic ? (
              <span className="ml-2 rounded-full bg-surface-2 px-2 py-0.5 text-xs font-normal text-muted">{t('internal')}</span>
            ) : null}
          </p>
          {event.text === null ? null : <p className="whitespace-pre-line">{event.text}</p>}
          <p className="text-muted">
            {t(`by_${event.by}`)}
            {'person' in event && event.person !== null ? ` ${event.person}` : ''} ·{' '}
            <time dateTime={event.at.toISOString()} className="tabular-nums">
              {formatTime(locale, event.at)}
            </time>
          </p>
        </li>
      ))}
    </ol>
  );
}
