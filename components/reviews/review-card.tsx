import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Stars } from '@/components/shop/stars';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { ReviewRow } from '@/lib/domain/reviews/views';
import { formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = {
  readonly review: ReviewRow;
  readonly locale: Locale;
  /** What else stands beside the product: the order, or the shop. */
  readonly about: React.ReactNode;
  /** What can be done. */
  readonly children: React.ReactNode;
};

/** What somebody said of a product, what the shop and the platform said to it, and what can be done. */
export async function ReviewCard({ review, locale, about, children }: Props) {
  const t = await getTranslations('reviews');
  const { product, reply, hidden, report } = review;
  return (
    <Card className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <Stars value={review.stars} label={t('starsOf', { stars: review.stars })} />
          <span className="font-medium">{review.authorName}</span>
          <time dateTime={review.createdAt.toISOString()} className="text-muted tabular-nums">
            {formatTime(locale, review.createdAt)}
          </time>
        </p>
        <p className="flex gap-2">
          {hidden === null ? null : <Badge tone="danger">{t('hidden')}</Badge>}
          {report?.open === true ? <Badge tone="warning">{t('reported')}</Badge> : null}
        </p>
      </div>
      <p lang={review.locale} className="whitespace-pre-line">
        {review.text}
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-muted">
        <Link href={localPath(locale, `/p/${product.slug}`)} prefetch={false} className="underline underline-offset-4 hover:text-ink">
          {pick(locale, product.title, product.titleEn)}
        </Link>
        {about}
      </p>
      {reply === null ? null : (
        <div className="rounded-lg bg-surface-2 px-3 py-2 text-sm">
          <p className="text-muted">
            {t('replyOf')} · <span className="tabular-nums">{formatTime(locale, reply.at)}</span>
          </p>
          <p className="whitespace-pre-line">{reply.text}</p>
        </div>
      )}
      {hidden === null ? null : <p className="text-sm">{t('hiddenWhy', { reason: hidden.reason })}</p>}
      {report === null || hidden !== null ? null : (
        <p className="text-sm">
          {t('reportedWhy', { reason: report.reason })}
          {report.answer === null || report.open ? null : <span className="block">{t('reportKept', { answer: report.answer })}</span>}
        </p>
      )}
      {children}
    </Card>
  );
}
