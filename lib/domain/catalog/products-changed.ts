import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { productTags, taggedProduct } from '@/lib/domain/inventory/stock-tags';
import { enqueue, enqueueAll, expireTags } from '@/lib/domain/outbox';
import { tags } from '@/lib/shared/tags';

/** More than so many at once are one job. */
const few = 20;

/** The search and the alerts look at these products again: a job for each, or one for many. */
export async function refreshProducts(ctx: Context, tx: Pick<Transaction, '$executeRaw'>, productIds: readonly string[]): Promise<void> {
  if (productIds.length > few) return enqueue(tx, 'products.refresh', { productIds: [...productIds] }, { requestId: ctx.requestId });
  for (const [name, prefix] of [
    ['search.index', 'search'],
    ['stock.check', 'stock'],
  ] as const)
    await enqueueAll(
      tx,
      name,
      productIds.map((productId) => ({ payload: { productId }, key: `${prefix}:${productId}` })),
      ctx.requestId,
    );
}

/** What follows from other words, prices or SKUs of products: their pages and lists expire, the search and the alerts are told. */
export async function productsChanged(
  ctx: Context,
  tx: Transaction,
  productIds: readonly string[],
  {
    counts,
    before,
  }: {
    /** How many a category has on sale is different. */ readonly counts: boolean;
    /** Categories that they were in. */ readonly before: readonly string[];
  },
): Promise<void> {
  if (productIds.length === 0) return;
  const products = await tx.product.findMany({ where: { id: { in: [...productIds] } }, select: taggedProduct });
  await expireTags(tx, [...products.flatMap(productTags), ...before.map(tags.category), ...(counts ? [tags.categories] : [])]);
  await refreshProducts(ctx, tx, productIds);
}
