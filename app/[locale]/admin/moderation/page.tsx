import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { hideReviewAction, keepReviewAction, showReviewAction } from '@/app/[locale]/admin/moderation/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { KeysetPager } from '@/components/lists/keyset-pager';
import { OperatorReviewActions } from '@/components/reviews/operator-actions';
import { ReviewCard } from '@/components/reviews/review-card';
import { Nothing } from '@/components/ui/nothing';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { listModeratedInput, moderationFilters } from '@/lib/domain/reviews/inputs';
import { localPath, pick } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { listModerated } from '@/lib/web/reads/reviews';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews');
  return { title: t('moderation'), robots: { index: false } };
}

export default async function AdminModerationPage({ searchParams }: PageProps<'/[locale]/admin/moderation'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('reviews'), searchParams]);
  const ctx = await requireOperator(locale, '/admin/moderation');
  const input = listModeratedInput.parse(raw);
  const { rows, before, after } = await listModerated(ctx, input);
  const hrefOf = (change: Readonly<Record<string, string | null>>) => {
    const said = Object.entries({ show: input.show, ...change }).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, value]],
    );
    return localPath(locale, `/admin/moderation?${new URLSearchParams(said).toString()}`);
  };
  return (
    <div className="space-y-4">
      <h1 className="text-2xl font-semibold">{t('moderation')}</h1>
      <p className="text-sm text-muted">{t('moderationHint')}</p>
      <RefusalNotice state={await readFlash()} />
      <FilterTabs
        label={t('filters')}
        current={input.show}
        tabs={moderationFilters.map((key) => ({ key, label: t(`filter_${key}`), href: hrefOf({ show: key }) }))}
      />
      {rows.length === 0 ? <Nothing>{input.show === 'reported' ? t('noneReported') : t('none')}</Nothing> : null}
      <ul className="space-y-4">
        {rows.map((review) => (
          <li key={review.id}>
            <ReviewCard review={review} locale={locale} about={<span>{pick(locale, review.merchant.name, review.merchant.nameEn)}</span>}>
              <OperatorReviewActions
                review={review}
                locale={locale}
                actions={{ hide: hideReviewAction, show: showReviewAction, keep: keepReviewAction }}
              />
            </ReviewCard>
          </li>
        ))}
      </ul>
      <KeysetPager before={before} after={after} hrefOf={hrefOf} />
    </div>
  );
}
