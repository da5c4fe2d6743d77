import 'server-only';
import { listCategories } from '@/lib/domain/catalog/list-categories';
import type { CategoryView } from '@/lib/domain/catalog/views';
import { listPrices, listProductChanges } from '@/lib/domain/catalog/product-history';
import { readEditor } from '@/lib/domain/catalog/read-editor';

import type { StaffContext } from '@/lib/domain/context';
import { listTemplates } from '@/lib/domain/freight/list-templates';
import { formatTime } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { messages } from '@/lib/web/messages';

export { readPreview } from '@/lib/domain/catalog/read-product';

/** The words of the editor, for its parts in the browser. */
export const editorWords = (locale: Locale) => messages[locale].editor;

const named = (locale: Locale, { name, nameEn }: { readonly name: string; readonly nameEn: string }) => pick(locale, name, nameEn);

/** Where a product may stand, each named with what is above it. */
export async function categoryChoices(ctx: StaffContext, locale: Locale) {
  const under = (tree: readonly CategoryView[], above: string): { value: string; label: string }[] =>
    tree.flatMap((one) => [
      { value: one.id, label: above + named(locale, one) },
      ...under(one.children, `${above}${named(locale, one)} › `),
    ]);
  return under(await listCategories(ctx), '');
}

/** A product of the shop with all that its editor shows; null for another's. */
export async function editorPage(ctx: StaffContext, locale: Locale, id: string) {
  const view = await readEditor(ctx, ctx.db, id);
  if (view === null) return null;
  const [categories, brands, freight, changes, prices] = await Promise.all([
    categoryChoices(ctx, locale),
    ctx.db.brand.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true, nameEn: true } }),
    listTemplates(ctx),
    listProductChanges(ctx, id),
    listPrices(ctx, id),
  ]);
  const choice = (one: { readonly id: string; readonly name: string; readonly nameEn: string }) => ({
    value: one.id,
    label: named(locale, one),
  });
  const { publishAt, status } = view.fields;
  const due = publishAt === '' || status === 'live' ? null : new Date(`${publishAt}:00+08:00`);
  return {
    view,
    changes,
    prices,
    choices: { categories, brands: brands.map(choice), freight: freight.map(choice) },
    overdue: due !== null && due.getTime() + 60_000 < ctx.now().getTime() ? formatTime(locale, due) : null,
  };
}
