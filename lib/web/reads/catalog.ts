import 'server-only';
import { cacheLife, cacheTag } from 'next/cache';
import { database } from '@/lib/db/client';
import { listCategories } from '@/lib/domain/catalog/list-categories';
import { listCategory, listSection, listSlugs } from '@/lib/domain/catalog/list-products';
import { readNewAddress, readProduct } from '@/lib/domain/catalog/read-product';
import { listCollectionSlugs, listHomeCollections, readCollection } from '@/lib/domain/collections/read-collection';
import type { CategoryView } from '@/lib/domain/catalog/views';
import { listProductOffers } from '@/lib/domain/promotions/product-offers';
import { tags } from '@/lib/shared/tags';

// What everybody sees: kept until a change expires its tags.

const categoryPageSize = 48;
const relatedSize = 8;

export const flatten = (tree: readonly CategoryView[]): CategoryView[] =>
  tree.flatMap((category) => [category, ...flatten(category.children)]);

export async function categoryTree() {
  'use cache';
  cacheLife('max');
  cacheTag(tags.catalogue, tags.categories);
  return listCategories(database());
}

export async function homeSections() {
  'use cache';
  cacheLife('max');
  cacheTag(tags.catalogue, tags.home);
  const [flash, featured, fresh, best, collections, categories] = await Promise.all([
    listSection(database(), 'flash', 8),
    listSection(database(), 'featured', 9),
    listSection(database(), 'new', 8),
    listSection(database(), 'best', 8),
    listHomeCollections(database()),
    categoryTree(),
  ]);
  return { flash, featured, fresh, best, collections, categories };
}

/** A category with its first products, best sellers first; null when there is none of that name. */
export async function categoryPage(slug: string) {
  'use cache';
  cacheLife('max');
  cacheTag(tags.catalogue, tags.category(slug));
  const tree = await categoryTree();
  const category = flatten(tree).find((one) => one.slug === slug);
  if (category === undefined) return null;
  const parent = tree.find(({ children }) => children.includes(category)) ?? null;
  const products = await listCategory(database(), slug, categoryPageSize + 1);
  return { category, parent, products: products.slice(0, categoryPageSize), more: products.length > categoryPageSize };
}

/** A published collection; null when there is none of that name. */
export async function collectionPage(slug: string) {
  'use cache';
  cacheLife('max');
  cacheTag(tags.catalogue, tags.collection(slug));
  return readCollection(database(), slug);
}

/** A product's page with others of its category; null when it is not on sale. */
export async function productPage(slug: string) {
  'use cache';
  cacheLife('max');
  cacheTag(tags.catalogue, tags.product(slug));
  const product = await readProduct(database(), slug);
  if (product === null) return null;
  const category = product.categories.at(-1)?.slug ?? '';
  cacheTag(tags.category(category), tags.offers(product.merchantId));
  const [others, offers] = await Promise.all([
    listCategory(database(), category, relatedSize + 1),
    listProductOffers(database(), product, new Date()),
  ]);
  return { product, offers, related: others.filter((other) => other.slug !== slug).slice(0, relatedSize) };
}

/** The address that a product has now which once had this one. */
export async function movedProduct(slug: string): Promise<string | null> {
  'use cache';
  cacheLife('max');
  cacheTag(tags.catalogue, tags.product(slug));
  return readNewAddress(database(), slug);
}

/** The paths of the public pages, at most what one sitemap may hold (50,000). */
export async function sitemapPaths(): Promise<string[]> {
  'use cache';
  cacheLife('hours');
  cacheTag(tags.catalogue);
  const [categories, collections, slugs] = await Promise.all([
    categoryTree(),
    listCollectionSlugs(database(), 1000),
    listSlugs(database(), 48_000),
  ]);
  const chosen = collections.map((slug) => `/collections/${slug}`);
  return ['/', '/c', ...flatten(categories).map(({ slug }) => `/c/${slug}`), ...chosen, ...slugs.map((slug) => `/p/${slug}`)];
}
