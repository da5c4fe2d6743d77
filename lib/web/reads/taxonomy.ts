import 'server-only';
import type { OperatorContext } from '@/lib/domain/context';
import { listBrands } from '@/lib/domain/catalog/list-brands';
import { readBrand } from '@/lib/domain/taxonomy/list-brands';
import { listTree } from '@/lib/domain/taxonomy/list-categories';
import type { CategoryRow } from '@/lib/domain/taxonomy/views';

export { listManagedBrands } from '@/lib/domain/taxonomy/list-brands';
export { listTree } from '@/lib/domain/taxonomy/list-categories';

/** A category with the whole tree; null when there is none. `id` "new" is one to be made. */
export async function categoryPage(ctx: OperatorContext, id: string) {
  const tree = await listTree(ctx);
  const all: readonly CategoryRow[] = tree.flatMap((top) => [top, ...top.children]);
  const category = all.find((one) => one.id === id) ?? null;
  return category === null && id !== 'new' ? null : { category, tree };
}

/** A brand with others to choose from. */
export async function brandPage(ctx: OperatorContext, id: string | null) {
  const [brand, others] = await Promise.all([id === null ? null : readBrand(ctx, id), listBrands(ctx)]);
  return { brand, others: others.filter((other) => other.id !== id) };
}
