import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ProductGrid } from '@/components/shop/product-grid';
import { SortLinks } from '@/components/shop/sort-links';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { localPath, pick } from '@/lib/shared/locale';
import { categoryPage, categoryTree, flatten } from '@/lib/web/reads/catalog';

export const ensureStatic = 'navigation';

export async function generateStaticParams() {
  const all = flatten(await categoryTree());
  // A build without a catalogue still needs one address to check the page with.
  return all.length === 0 ? [{ category: '-' }] : all.map(({ slug }) => ({ category: slug }));
}

export async function generateMetadata({ params }: PageProps<'/[locale]/c/[category]'>): Promise<Metadata> {
  const [locale, { category }] = await Promise.all([getLocale(), params]);
  const page = await categoryPage(category);
  return page === null ? {} : { title: pick(locale, page.category.name, page.category.nameEn) };
}

export default async function CategoryPage({ params }: PageProps<'/[locale]/c/[category]'>) {
  const [locale, t, { category: slug }] = await Promise.all([getLocale(), getTranslations('shop'), params]);
  const page = await categoryPage(slug);
  if (page === null) notFound();
  const { category, parent, products, more } = page;
  const siblings = category.children.length > 0 ? category.children : (parent?.children ?? []);
  const crumbs = [parent, category]
    .filter((one) => one !== null)
    .map((one) => ({ label: pick(locale, one.name, one.nameEn), href: localPath(locale, `/c/${one.slug}`) }));
  return (
    <>
      <Breadcrumbs label={t('crumbs')} crumbs={[{ label: t('homePage'), href: localPath(locale, '/') }, ...crumbs]} />
      <h1 className="mt-2 mb-4 text-2xl font-semibold">{pick(locale, category.name, category.nameEn)}</h1>
      {siblings.length === 0 ? null : (
        <ul className="no-scrollbar -mx-4 mb-4 flex gap-2 overflow-x-auto px-4 sm:mx-0 sm:px-0">
          {siblings.map((child) => (
            <li key={child.slug}>
              <Link
                href={localPath(locale, `/c/${child.slug}`)}
                aria-current={child.slug === slug ? 'page' : undefined}
                className="grid min-h-11 place-items-center rounded-full border border-line bg-surface px-4 text-sm whitespace-nowrap hover:border-line-strong aria-[current]:border-ink aria-[current]:font-medium"
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
        <>
          <SortLinks locale={locale} query={{ category: slug }} current="sales" />
          <ProductGrid products={products} locale={locale} seenAtOnce={4} />
          {more ? (
            <div className="mt-10 text-center">
              <LinkButton variant="secondary" href={localPath(locale, `/search?category=${slug}&sort=sales&page=3`)}>
                {t('more')}
              </LinkButton>
            </div>
          ) : null}
        </>
      )}
    </>
  );
}
