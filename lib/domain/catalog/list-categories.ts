import type { Context } from '@/lib/domain/context';
import type { CategoryView } from './views';

/** The category tree, both levels in their order; what is hidden, and what is below it, only when it is asked for. */
export async function listCategories(ctx: Pick<Context, 'db'>, { hidden = false } = {}): Promise<CategoryView[]> {
  const rows = await ctx.db.category.findMany({ where: hidden ? {} : { hidden: false }, orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
  const under = (parentId: string | null): CategoryView[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .map(({ id, slug, name, nameEn, image }) => ({ id, slug, name, nameEn, image, children: under(id) }));
  return under(null);
}
