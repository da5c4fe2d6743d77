import { getTranslations } from 'next-intl/server';
import type { ShipmentView } from '@/lib/domain/fulfilment/views';
import { formatTime } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';

type Props = { readonly shipment: ShipmentView; readonly title: string; readonly locale: Locale };

/** One parcel: carrier, number, where it is, and every scan, newest first. */
export async function Parcel({ shipment, title, locale }: Props) {
  const t = await getTranslations('orders');
  return (
    <article className="space-y-4">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <div>
          <h3 className="font-medium">
            {title} · {pick(locale, shipment.carrierName, shipment.carrierNameEn)}
          </h3>
          <p className="text-sm text-muted tabular-nums">{t('trackingNumber', { number: shipment.trackingNumber })}</p>
        </div>
        <span className="rounded-full bg-success-soft px-2.5 py-0.5 text-xs font-medium text-success">
          {t(`tracking_${shipment.status}`)}
        </span>
      </header>
      {shipment.events.length === 0 ? <p className="text-sm text-muted">{t('noScans')}</p> : null}
      <ol className="border-l border-line pl-5">
        {shipment.events.map((event, index) => (
          <li key={`${event.at.toISOString()}${event.text}`} className={`relative pb-4 last:pb-0 ${index === 0 ? '' : 'text-muted'}`}>
            <span
              aria-hidden
              className={`absolute top-1.5 -left-[1.6rem] size-2.5 rounded-full ${index === 0 ? 'bg-success ring-4 ring-success-soft' : 'bg-line-strong'}`}
            />
            <p className={index === 0 ? 'font-medium' : ''}>
              <span className="mr-2 text-sm">{t(`tracking_${event.status}`)}</span>
              {event.text}
            </p>
            <time dateTime={event.at.toISOString()} className="text-sm text-muted tabular-nums">
              {formatTime(locale, event.at)}
            </time>
          </li>
        ))}
      </ol>
    </article>
  );
}
