import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';

type Props = {
  readonly before: string | null;
  readonly after: string | null;
  readonly hrefOf: (change: Readonly<Record<string, string | null>>) => Route;
};

/** The way to the pages before and after; the first one when there are pages before. */
export async function KeysetPager({ before, after, hrefOf }: Props) {
  const t = await getTranslations('lists');
  if (before === null && after === null) return null;
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center justify-between gap-2">
      <span className="flex gap-2">
        {before === null ? null : (
          <>
            <LinkButton variant="quiet" href={hrefOf({})} prefetch={false}>
              {t('first')}
            </LinkButton>
            <LinkButton variant="secondary" href={hrefOf({ before })} rel="prev" prefetch={false}>
              {t('previous')}
            </LinkButton>
          </>
        )}
      </span>
      {after === null ? null : (
        <LinkButton variant="secondary" href={hrefOf({ after })} rel="next" prefetch={false}>
          {t('next')}
        </LinkButton>
      )}
    </nav>
  );
}
