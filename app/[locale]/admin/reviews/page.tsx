import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { replyReviewAction, reportReviewAction } from '@/app/[locale]/admin/reviews/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { SearchForm } from '@/components/admin/search-form';
import { KeysetPager } from '@/components/lists/keyset-pager';
import { ReviewCard } from '@/components/reviews/review-card';
import { ShopReviewActions } from '@/components/reviews/shop-actions';
import { Nothing } from '@/components/ui/nothing';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { listReviewsInput, reviewFilters } from '@/lib/domain/reviews/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { listReviews, mayAnswer } from '@/lib/web/reads/reviews';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews');
  return { title: t('title'), robots: { index: false } };
}

export default async function AdminReviewsPage({ searchParams }: PageProps<'/[locale]/admin/reviews'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('reviews'), searchParams]);
  const ctx = await requireStaff(locale, 'reviews.read', '/admin/reviews');
  const input = listReviewsInput.parse(raw);
  const { rows, before, after } = await listReviews(ctx, input);
  const { show, stars, q } = input;
  const kept = { show, ...(stars === undefined ? {} : { stars: String(stars) }) };
  const hrefOf = (change: Readonly<Record<string, string | null>>) => {
    const said = Object.entries({ ...kept, q, ...change }).flatMap(([name, value]): [string, string][] =>
      value === null || value === '' ? [] : [[name, value]],
    );
    return localPath(locale, `/admin/reviews?${new URLSearchParams(said).toString()}`);
  };
  return (
    <div className="space-y-4">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <RefusalNotice state={await readFlash()} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterTabs
          label={t('filters')}
          current={show}
          tabs={reviewFilters.map((key) => ({ key, label: t(`filter_${key}`), href: hrefOf({ show: key }) }))}
        />
        <SearchForm action={localPath(locale, '/admin/reviews')} label={t('find')} submit={t('search')} value={q} kept={kept} />
      </div>
      <FilterTabs
        label={t('stars')}
        current={String(stars ?? '')}
        tabs={['', '5', '4', '3', '2', '1'].map((key) => ({
          key,
          label: key === '' ? t('anyStars') : t('starsOf', { stars: Number(key) }),
          href: hrefOf({ stars: key }),
        }))}
      />
      {rows.length === 0 ? <Nothing>{t('none')}</Nothing> : null}
      <ul className="space-y-4">
        {rows.map((review) => (
          <li key={review.id}>
            <ReviewCard
              review={review}
              locale={locale}
              about={
                review.orderNumber === null ? null : (
                  <Link
                    href={localPath(locale, `/admin/orders/${review.orderNumber}`)}
                    prefetch={false}
                    className="underline underline-offset-4 hover:text-ink"
                  >
                    {t('order', { number: review.orderNumber })}
                  </Link>
                )
              }
            >
              {mayAnswer(ctx) ? (
                <ShopReviewActions review={review} locale={locale} actions={{ reply: replyReviewAction, report: reportReviewAction }} />
              ) : null}
            </ReviewCard>
          </li>
        ))}
      </ul>
      <KeysetPager before={before} after={after} hrefOf={hrefOf} />
    </div>
  );
}
