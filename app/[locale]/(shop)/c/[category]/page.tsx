import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ProductGrid } from '@/components/shop/product-grid';
import { EmptyState } from '@/components/ui/empty-state';
import type { CategoryView } from '@/lib/domain/catalog/views';
import { localPath, pick } from '@/lib/shared/locale';
import { categoryProducts, categoryTree } from '@/lib/web/reads/catalog';

export const ensureStatic = 'navigation';

const flat = (tree: readonly CategoryView[]): CategoryView[] => tree.flatMap((category) => [category, ...flat(category.children)]);

export async function generateStaticParams() {
  const all = flat(await categoryTree());
  // A build without a catalogue still needs one address to check the page with.
  return all.length === 0 ? [{ category: '-' }] : all.map(({ slug }) => ({ category: slug }));
}

async function find(slug: string) {
  return flat(await categoryTree()).find((category) => category.slug === slug);
}

export async function generateMetadata({ params }: PageProps<'/[locale]/c/[category]'>): Promise<Metadata> {
  const [locale, { category }] = await Promise.all([getLocale(), params]);
  const found = await find(category);
  return found === undefined ? {} : { title: pick(locale, found.name, found.nameEn) };
}

export default async function CategoryPage({ params }: PageProps<'/[locale]/c/[category]'>) {
  const [locale, t, { category }] = await Promise.all([getLocale(), getTranslations('shop'), params]);
  const found = await find(category);
  if (found === undefined) notFound();
  const products = await categoryProducts(category);
  return (
    <>
      <h1 className="mb-4 text-2xl font-semibold">{pick(locale, found.name, found.nameEn)}</h1>
      {found.children.length === 0 ? null : (
        <ul className="no-scrollbar mb-6 flex gap-2 overflow-x-auto">
          {found.children.map((child) => (
            <li key={child.slug}>
              <Link
                href={localPath(locale, `/c/${child.slug}`)}
                className="grid min-h-11 place-items-center rounded-full border border-line-strong px-4 text-sm whitespace-nowrap hover:bg-surface-2"
              >
                {pick(locale, child.name, child.nameEn)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {products.length === 0 ? (
        <EmptyState title={t('nothing')} href={localPath(locale, '/')} action={t('home')} />
      ) : (
        <ProductGrid products={products} locale={locale} />
      )}
    </>
  );
}
