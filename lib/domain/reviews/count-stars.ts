import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { productTags, taggedProduct } from '@/lib/domain/inventory/stock-tags';
import { enqueue, expireTags } from '@/lib/domain/outbox';

type Stars = { readonly productId: string; readonly stars: number };

/** A review begins (1), or ceases (-1), to count in its product's rating: the product's pages and its place in the search follow. */
export async function countStars(ctx: Context, tx: Transaction, { productId, stars }: Stars, by: 1 | -1): Promise<void> {
  const product = await tx.product.update({
    where: { id: productId },
    data: { ratingSum: { increment: by * stars }, ratingCount: { increment: by } },
    select: taggedProduct,
  });
  await expireTags(tx, productTags(product));
  await enqueue(tx, 'search.index', { productId }, { key: `search:${productId}`, requestId: ctx.requestId });
}
