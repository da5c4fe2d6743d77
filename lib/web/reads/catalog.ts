import 'server-only';
import { cacheLife, cacheTag } from 'next/cache';
import { database } from '@/lib/db/client';
import { listCategories } from '@/lib/domain/catalog/list-categories';
import { listCategory, listSection } from '@/lib/domain/catalog/list-products';
import { readProduct } from '@/lib/domain/catalog/read-product';
import { tags } from '@/lib/shared/tags';

// What everybody sees: kept until a change expires its tags.

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
  const [featured, fresh, best] = await Promise.all([
    listSection(database(), 'featured', 8),
    listSection(database(), 'new', 8),
    listSection(database(), 'best', 8),
  ]);
  return { featured, fresh, best };
}

export async function categoryProducts(slug: string) {
  'use cache';
  cacheLife('max');
  cacheTag(tags.catalogue, tags.category(slug));
  return listCategory(database(), slug, 60);
}

export async function productPage(slug: string) {
  'use cache';
  cacheLife('max');
  cacheTag(tags.catalogue, tags.product(slug));
  return readProduct(database(), slug);
}
