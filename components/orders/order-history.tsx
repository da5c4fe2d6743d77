import { getTranslations } from 'next-intl/server';
import type { OrderEventView } from '@/lib/domain/orders/views';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

/** The order's public events, newest first. */
export async function OrderHistory({ events, locale }: { readonly events: readonly OrderEventView[]; readonly locale: Locale }) {
  const t = await getTranslations('orders');
  return (
    <ol className="space-y-2 text-sm">
      {events.map((event) => (
        <li key={`${event.type}${event.at.toISOString()}`} className="flex justify-between gap-4">
          <span>{t(`event_${event.type}` as 'event_placed')}</span>
          <time dateTime={event.at.toISOString()} className="text-muted tabular-nums">
            {formatTime(locale, event.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
