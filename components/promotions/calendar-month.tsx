import clsx from 'clsx';
import Link from 'next/link';
import type { CalendarView } from '@/lib/domain/promotions/calendar-views';
import type { Locale } from '@/lib/shared/locale';
import { calendarWords, looks } from './calendar-words';

type Props = { readonly calendar: CalendarView; readonly locale: Locale };

/** A month as weeks: each offer is a bar over the days that it runs on, what runs at once stands below each other. */
export async function CalendarMonth({ calendar: { month, today, weeks }, locale }: Props) {
  const { t, weekday, long, month: monthWords, name, hrefOf, time } = await calendarWords(locale);
  return (
    <div className="overflow-hidden rounded-2xl border border-line bg-surface max-md:hidden">
      <table className="w-full table-fixed text-sm">
        <caption className="sr-only">{monthWords(month)}</caption>
        <thead className="bg-surface-2 text-muted">
          <tr>
            {weeks[0]?.days.map((day) => (
              <th key={day} scope="col" className="px-3 py-2 text-left font-medium">
                {weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        {weeks.map(({ days: week, rows }) => (
          <tbody key={week[0]} className="border-t border-line [&>tr:last-child>td]:pb-3">
            <tr>
              {week.map((day) => (
                <td key={day} className={clsx('px-3 pt-2 tabular-nums', !day.startsWith(month) && 'text-muted')}>
                  <time dateTime={day} aria-label={long(day)} aria-current={day === today ? 'date' : undefined}>
                    <span className={clsx(day === today && 'inline-grid min-w-6 place-items-center rounded-full bg-ink px-1 text-surface')}>
                      {Number(day.slice(8))}
                    </span>
                  </time>
                </td>
              ))}
            </tr>
            {rows.map((row, index) => (
              <tr key={row.map(({ days, bar }) => `${days}${bar?.offer.id ?? ''}`).join()} className={clsx(index === 0 && 'align-top')}>
                {row.map(({ days, bar }, place) => (
                  <td key={bar?.offer.id ?? `free-${place}`} colSpan={days} className="px-1 py-0.5">
                    {bar === null ? null : (
                      <Link
                        href={hrefOf(bar.offer)}
                        prefetch={false}
                        title={`${name(bar.offer)} · ${time(bar.offer)}`}
                        className={clsx(
                          'flex min-h-6 items-center gap-1.5 truncate px-2 text-xs hover:underline',
                          looks[bar.offer.kind],
                          bar.begins && 'ml-0.5 rounded-l-lg',
                          bar.ends && 'mr-0.5 rounded-r-lg',
                          bar.offer.state === 'paused' && 'line-through',
                        )}
                      >
                        <span className="shrink-0">{t(`kind_${bar.offer.kind}`)}</span>
                        <span className="truncate font-medium">{name(bar.offer)}</span>
                        {bar.begins && bar.ends ? null : <span className="sr-only">{t('goesOn')}</span>}
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
