import { getTranslations } from 'next-intl/server';
import { LongField, StaffForm } from '@/components/admin/staff-form';
import { Stars } from '@/components/shop/stars';
import type { OrderLineView, OrderView } from '@/lib/domain/orders/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { StarChoice } from './star-choice';

type Props = { readonly order: OrderView; readonly locale: Locale; readonly action: FormAction; readonly className: string };

/** What was said of each line, and the form for what may still be said. Nothing before the receipt. */
export async function OrderReviews({ order, locale, action, className }: Props) {
  const { reviewUntil } = order;
  const lines = order.lines.filter(({ review, shippedQuantity }) => (reviewUntil !== null && shippedQuantity > 0) || review !== null);
  if (lines.length === 0) return null;
  const t = await getTranslations('orders');
  const form = (line: OrderLineView) => (
    <StaffForm
      action={action}
      locale={locale}
      hidden={{ number: order.number, orderLineId: line.id, language: locale }}
      submit={t('sendReview')}
    >
      <StarChoice label={t('stars')} choices={[5, 4, 3, 2, 1].map((stars) => ({ stars, label: t('starsOf', { stars }) }))} />
      <LongField name="text" label={t('reviewText')} rows={3} required />
    </StaffForm>
  );
  return (
    <section className={`${className} space-y-4`} aria-labelledby="reviews">
      <div>
        <h2 id="reviews" className="text-lg font-medium">
          {t('reviews')}
        </h2>
        <p className="text-sm text-muted">
          {reviewUntil === null ? t('reviewOver') : t('reviewBefore', { time: formatTime(locale, reviewUntil) })}
        </p>
      </div>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.id} className="space-y-3 py-4 first:pt-0 last:pb-0">
            <p className="font-medium">
              {pick(locale, line.title, line.titleEn)}{' '}
              <span className="text-sm font-normal text-muted">{pick(locale, line.options, line.optionsEn)}</span>
            </p>
            {line.review === null ? (
              form(line)
            ) : (
              <div className="space-y-1">
                <Stars value={line.review.stars} label={t('starsOf', { stars: line.review.stars })} />
                <p>{line.review.text}</p>
                {line.review.reply === null ? null : (
                  <p className="rounded-lg bg-surface-2 px-3 py-2 text-sm whitespace-pre-line">
                    <span className="mr-2 font-medium">{t('shopReply')}</span>
                    {line.review.reply}
                  </p>
                )}
                {line.review.hiddenReason === null ? null : (
                  <p className="text-sm text-warning">{t('reviewHidden', { reason: line.review.hiddenReason })}</p>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
