import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Picture } from '@/components/ui/picture';
import { localPath, pick } from '@/lib/shared/locale';
import { categoryTree } from '@/lib/web/reads/catalog';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: t('categories') };
}

export default async function CategoriesPage() {
  const [locale, t, categories] = await Promise.all([getLocale(), getTranslations('common'), categoryTree()]);
  return (
    <>
      <h1 className="mb-6 text-2xl font-semibold">{t('categories')}</h1>
      <div className="space-y-10">
        {categories.map((category) => (
          <section key={category.slug} aria-labelledby={category.slug}>
            <h2 id={category.slug} className="mb-3 text-lg font-semibold">
              <Link href={localPath(locale, `/c/${category.slug}`)} className="hover:text-accent-text">
                {pick(locale, category.name, category.nameEn)}
              </Link>
            </h2>
            <ul className="grid grid-cols-3 gap-3 sm:grid-cols-4 lg:grid-cols-6">
              {category.children.map(({ slug, name, nameEn, image }) => (
                <li key={slug}>
                  <Link
                    href={localPath(locale, `/c/${slug}`)}
                    className="block overflow-hidden rounded-2xl border border-line bg-surface text-center text-sm hover:border-line-strong"
                  >
                    {image === null ? (
                      <span className="block aspect-square bg-surface-2" />
                    ) : (
                      <Picture src={image} alt="" sizes="(min-width: 640px) 200px, 33vw" className="aspect-square w-full object-cover" />
                    )}
                    <span className="block px-2 py-2.5">{pick(locale, name, nameEn)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
