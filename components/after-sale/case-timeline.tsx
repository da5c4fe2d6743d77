import { getTranslations } from 'next-intl/server';
import type { CaseMessageView } from '@/lib/domain/after-sale/views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

/** What was done and said in a case, oldest first, with its pictures. */
export async function CaseTimeline({ messages, locale }: { readonly messages: readonly CaseMessageView[]; readonly locale: Locale }) {
  const [t, orders] = await Promise.all([getTranslations('afterSale'), getTranslations('orders')]);
  return (
    <ol className="border-l border-line pl-5 text-sm">
      {messages.map((message, index) => (
        <li key={message.id} className="relative pb-5 last:pb-0">
          <span
            aria-hidden
            className={`absolute top-1.5 -left-[1.6rem] size-2.5 rounded-full ${index === messages.length - 1 ? 'bg-success ring-4 ring-success-soft' : 'bg-line-strong'}`}
          />
          <p className="text-muted">
            <span className="font-medium text-ink">{orders(`by_${message.by}`)}</span> · {t(`did_${message.type}`)}
            {message.amount === null || message.amount === 0 ? null : (
              <span className="ml-2 text-ink tabular-nums">{formatMoney(locale, message.amount)}</span>
            )}
          </p>
          {message.text === '' ? null : (
            <p className="mt-1 w-fit max-w-prose rounded-lg bg-surface-2 px-3 py-2 break-words whitespace-pre-line">{message.text}</p>
          )}
          {message.photos.length === 0 ? null : (
            <ul className="mt-2 flex flex-wrap gap-2">
              {message.photos.map((photo, place) => (
                <li key={photo.id}>
                  <a
                    href={`/api/photos/${photo.id}`}
                    target="_blank"
                    rel="noreferrer"
                    className="block overflow-hidden rounded-lg border border-line"
                  >
                    <img
                      src={`/api/photos/${photo.id}`}
                      alt={t('photo', { index: place + 1 })}
                      width={96}
                      height={96}
                      loading="lazy"
                      className="size-24 object-cover"
                    />
                  </a>
                </li>
              ))}
            </ul>
          )}
          <time dateTime={message.at.toISOString()} className="mt-1 block text-xs text-muted tabular-nums">
            {formatTime(locale, message.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
