import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Picture } from '@/components/ui/picture';
import type { CategoryView } from '@/lib/domain/catalog/views';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = { readonly categories: readonly CategoryView[]; readonly locale: Locale };

/** The categories that hold products, each with a picture: a row on phones to be swiped, a grid elsewhere. */
export async function CategoryTiles({ categories, locale }: Props) {
  const t = await getTranslations('common');
  const leaves = categories.flatMap((category) => (category.children.length === 0 ? [category] : category.children));
  if (leaves.length === 0) return null;
  return (
    <nav aria-label={t('byCategory')}>
      <ul className="no-scrollbar -mx-4 flex snap-x gap-3 overflow-x-auto px-4 sm:mx-0 sm:grid sm:grid-cols-4 sm:gap-4 sm:px-0 lg:grid-cols-6">
        {leaves.map(({ slug, name, nameEn, image }) => (
          <li key={slug} className="w-24 shrink-0 snap-start sm:w-auto">
            <Link href={localPath(locale, `/c/${slug}`)} className="group block text-center text-sm">
              {image === null ? (
                <span className="block aspect-square rounded-2xl bg-surface-2" />
              ) : (
                <Picture
                  src={image}
                  alt=""
                  sizes="(min-width: 640px) 200px, 96px"
                  className="aspect-square w-full rounded-2xl object-cover"
                />
              )}
              <span className="mt-2 block group-hover:text-accent-text">{pick(locale, name, nameEn)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
