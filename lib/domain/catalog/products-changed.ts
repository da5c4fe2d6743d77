import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { enqueue, enqueueAll } from '@/lib/domain/outbox';

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
