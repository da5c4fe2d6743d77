import Link from 'next/link';
import { Picture } from '@/components/ui/picture';
import type { CollectionTile } from '@/lib/domain/collections/views';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = { readonly collections: readonly CollectionTile[]; readonly title: string; readonly locale: Locale };

/** Collections with the picture of their first product; nothing where there are none. */
export const CollectionTiles = ({ collections, title, locale }: Props) =>
  collections.length === 0 ? null : (
    <section aria-label={title}>
      <h2 className="mb-4 text-lg font-semibold sm:mb-6 sm:text-2xl">{title}</h2>
      <ul className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
        {collections.map(({ slug, name, nameEn, merchant, merchantEn, image }) => (
          <li key={slug}>
            <Link
              href={localPath(locale, `/collections/${slug}`)}
              className="group block h-full overflow-hidden rounded-2xl border border-line bg-surface hover:border-line-strong"
            >
              {image === null ? (
                <span className="block aspect-[4/3] bg-surface-2" />
              ) : (
                <Picture src={image} alt="" sizes="(min-width: 1024px) 300px, 50vw" className="aspect-[4/3] w-full object-cover" />
              )}
              <span className="block px-3 py-3 sm:px-4">
                <span className="block font-medium group-hover:text-accent-text">{pick(locale, name, nameEn)}</span>
                <span className="block text-sm text-muted">{pick(locale, merchant, merchantEn)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
