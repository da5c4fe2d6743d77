import { getTranslations } from 'next-intl/server';
import type { ProductView } from '@/lib/domain/catalog/views';
import type { Locale } from '@/lib/shared/locale';
import { Stars } from './stars';

const day = (locale: Locale, at: Date) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'Asia/Shanghai' }).format(at);

export async function Reviews({ product, locale }: { readonly product: ProductView; readonly locale: Locale }) {
  const t = await getTranslations('shop');
  const { reviews, rating, ratingCount } = product;
  return (
    <section id="reviews" aria-labelledby="reviews-title">
      <h2 id="reviews-title" className="mb-4 text-lg font-semibold">
        {t('reviews')}
      </h2>
      {ratingCount === 0 ? (
        <p className="text-muted">{t('noReviews')}</p>
      ) : (
        <div className="grid gap-8 lg:grid-cols-[12rem_1fr]">
          <div>
            <p className="text-3xl font-semibold">{rating.toFixed(1)}</p>
            <Stars value={rating} label={t('ratingOf', { rating: rating.toFixed(1) })} />
            <p className="mt-1 text-sm text-muted">{t('reviewCount', { count: ratingCount })}</p>
          </div>
          <ul className="grid gap-4 md:grid-cols-2">
            {reviews.map((review) => (
              <li key={review.id} className="rounded-2xl border border-line bg-surface p-4">
                <p className="flex flex-wrap items-center justify-between gap-2 text-sm">
                  <span className="font-medium">{review.authorName}</span>
                  <Stars value={review.stars} label={t('ratingOf', { rating: String(review.stars) })} />
                </p>
                <p lang={review.locale} className="mt-2">
                  {review.text}
                </p>
                {review.reply === null ? null : (
                  <p className="mt-3 rounded-lg bg-surface-2 px-3 py-2 text-sm whitespace-pre-line">
                    <span className="mr-2 font-medium">{t('shopReply')}</span>
                    {review.reply}
                  </p>
                )}
                <time dateTime={review.createdAt.toISOString()} className="mt-2 block text-xs text-muted">
                  {day(locale, review.createdAt)}
                </time>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
