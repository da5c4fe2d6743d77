import type { StaffContext } from '@/lib/domain/context';
import { bulkOf } from './bind-bulk';
import { completeChange } from './complete-change';
import type { BulkChange, BulkSelection } from './inputs';
import { countChosen, nextProducts } from './select-products';
import type { BulkPreview } from './views';

/** So many products are looked at, and so many counted. */
const lookedAt = 500;
const mostCounted = 10_000;
const shown = 50;

/** How many products are chosen. @returns `more`: there are more than that */
export async function countProducts(ctx: StaffContext, selection: BulkSelection): Promise<Pick<BulkPreview, 'products' | 'more'>> {
  const found = await countChosen(ctx, { selection, until: ctx.now().toISOString() }, 'products', mostCounted + 1);
  return { products: Math.min(found, mostCounted), more: found > mostCounted };
}

/**
 * What a change would do to the chosen products, by the same rules as the change itself; nothing is changed.
 * @throws Refusal INVALID_INPUT when there is no such category, or no such warehouse of the shop
 */
export async function previewBulk(ctx: StaffContext, selection: BulkSelection, given: BulkChange): Promise<BulkPreview> {
  const change = await completeChange(ctx, given);
  const chosen = { selection, until: ctx.now().toISOString() };
  const [count, { ids }] = await Promise.all([countProducts(ctx, selection), nextProducts(ctx, chosen, null, lookedAt)]);
  const plan = ids.length === 0 ? [] : await bulkOf(change).plan(ctx, ctx.db, ids);
  const changing = plan.filter(({ refusal, changes }) => refusal === null && changes.length > 0);
  const refused = plan.flatMap(({ row, refusal }) => (refusal === null ? [] : [{ row, refusal }]));
  return {
    ...count,
    looked: ids.length,
    changed: changing.length,
    unchanged: plan.length - changing.length - refused.length,
    refused: refused.length,
    rows: changing.slice(0, shown).map(({ row, changes }) => ({ ...subjectOf(row), changes })),
    refusals: refused
      .slice(0, shown)
      .map(({ row, refusal }) => ({ ...subjectOf(row), reason: { code: refusal.code, params: refusal.params ?? {} } })),
  };
}

type Row = { readonly id: string; readonly subject: string; readonly title: string; readonly titleEn: string };
const subjectOf = ({ id, subject, title, titleEn }: Row): Row => ({ id, subject, title, titleEn });
