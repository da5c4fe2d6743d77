import 'server-only';
import { may } from '@/lib/domain/access';
import { listBrands } from '@/lib/domain/catalog/list-brands';
import { listCategories } from '@/lib/domain/catalog/list-categories';
import { findProducts, readManagedCollection } from '@/lib/domain/collections/list-collections';
import type { StaffContext } from '@/lib/domain/context';

export { listCollections, listShowcase } from '@/lib/domain/collections/list-collections';

export const mayChange = ({ actor }: StaffContext): boolean => may(actor.role, 'products.write');

/** One of the shop's collections (null: a new one, or another shop's) with what its rule can name, and what words find to add. */
export async function managedCollectionPage(ctx: StaffContext, id: string | null, q: string) {
  const [collection, found, categories, brands] = await Promise.all([
    id === null ? null : readManagedCollection(ctx, id),
    id === null ? [] : findProducts(ctx, id, q),
    listCategories(ctx, { hidden: true }),
    listBrands(ctx),
  ]);
  return { collection, found, categories, brands };
}
