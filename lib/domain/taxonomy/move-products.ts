import type { Transaction } from '@/lib/db/client';
import type { OperatorContext } from '@/lib/domain/context';
import { writeAuditOf } from '@/lib/domain/merchants/audit';
import { enqueue, expireTags } from '@/lib/domain/outbox';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { MoveProductsInput, RebrandInput } from './inputs';

type Moved = { readonly merchantId: string; readonly count: number };
type Change = { readonly of: 'category' | 'brand'; readonly from: string; readonly fromSlug: string; readonly toSlug: string | null };

/** Each shop finds in its own record where its products went; the search reads those that it knew in the old place again. */
async function tell(
  ctx: OperatorContext,
  tx: Transaction,
  moved: readonly Moved[],
  { of, from, fromSlug, toSlug }: Change,
): Promise<number> {
  const shops = moved.map(({ merchantId }) => merchantId);
  const note = { action: `${of}.move_products`, entity: of, entityId: from, before: { [of]: fromSlug }, after: { [of]: toSlug } };
  await writeAuditOf(ctx, tx, shops, note);
  await expireTags(tx, [tags.catalogue]);
  await enqueue(tx, 'taxonomy.refresh', { of, id: from }, { requestId: ctx.requestId });
  return moved.reduce((all, { count }) => all + count, 0);
}

/**
 * Puts all products of a category into another one, in one statement.
 * @returns how many
 * @throws Refusal NOT_FOUND
 */
export async function moveProducts(ctx: OperatorContext, { from, to }: MoveProductsInput): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    const both = await tx.category.findMany({ where: { id: { in: [from, to] } }, select: { id: true, slug: true } });
    const [one, other] = [both.find(({ id }) => id === from), both.find(({ id }) => id === to)];
    if (one === undefined || other === undefined || one === other) throw new Refusal('NOT_FOUND', {}, 'to');
    const moved = await tx.$queryRaw<Moved[]>`
      with moved as (
        update "Product" set "categoryId" = ${to}::uuid, "version" = "version" + 1, "updatedAt" = ${ctx.now()}
        where "categoryId" = ${from}::uuid returning "merchantId"
      ) select "merchantId", count(*)::int as "count" from moved group by 1`;
    return tell(ctx, tx, moved, { of: 'category', from, fromSlug: one.slug, toSlug: other.slug });
  });
}

/**
 * Gives all products of a brand another one, or none, in one statement.
 * @returns how many
 * @throws Refusal NOT_FOUND
 */
export async function rebrandProducts(ctx: OperatorContext, { from, to }: RebrandInput): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    const both = await tx.brand.findMany({
      where: { id: { in: to === undefined ? [from] : [from, to] } },
      select: { id: true, slug: true },
    });
    const [one, other] = [both.find(({ id }) => id === from), both.find(({ id }) => id === to)];
    if (one === undefined || one === other || (to !== undefined && other === undefined)) throw new Refusal('NOT_FOUND', {}, 'to');
    const moved = await tx.$queryRaw<Moved[]>`
      with moved as (
        update "Product" set "brandId" = ${to ?? null}::uuid, "version" = "version" + 1, "updatedAt" = ${ctx.now()}
        where "brandId" = ${from}::uuid returning "merchantId"
      ) select "merchantId", count(*)::int as "count" from moved group by 1`;
    return tell(ctx, tx, moved, { of: 'brand', from, fromSlug: one.slug, toSlug: other?.slug ?? null });
  });
}
