import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { Sort } from '@/lib/domain/catalog/search-inputs';
import { sorts } from '@/lib/domain/catalog/search-inputs';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = { readonly locale: Locale; readonly query: Readonly<Record<string, string>>; readonly current: Sort };

/** The orders a list can have, as links to the search page. */
export async function SortLinks({ locale, query, current }: Props) {
  const t = await getTranslations('shop');
  const hrefOf = (sort: Sort) => localPath(locale, `/search?${new URLSearchParams({ ...query, sort }).toString()}`);
  const shown = sorts.filter((sort) => sort !== 'relevance' || (query['q'] ?? '') !== '');
  return (
    <nav aria-label={t('sort')} className="no-scrollbar -mx-4 mb-4 flex gap-1 overflow-x-auto px-4 text-sm sm:mx-0 sm:px-0">
      {shown.map((sort) => (
        <Link
          key={sort}
          href={hrefOf(sort)}
          prefetch={false}
          aria-current={sort === current ? 'true' : undefined}
          className="grid min-h-11 place-items-center rounded-lg px-3 whitespace-nowrap text-muted hover:text-ink aria-[current]:font-medium aria-[current]:text-accent-text"
        >
          {t(`sort_${sort}`)}
        </Link>
      ))}
    </nav>
  );
}
