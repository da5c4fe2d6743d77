import { indexProduct as index } from '@/lib/domain/catalog/index-product';
import { checkStock } from '@/lib/domain/alerts/check-stock';
import { writeSearchDocuments } from '@/lib/domain/catalog/write-search-documents';
import type { Context } from '@/lib/domain/context';
import type { Jobs } from '@/lib/domain/outbox';

export const indexProduct = (ctx: Context, { productId }: Jobs['search.index']): Promise<void> => index(ctx.db, productId);

const atOnce = 200;

/** What one job does for many: their search documents, then their alerts. */
export async function refreshProducts(ctx: Context, { productIds }: Jobs['products.refresh']): Promise<void> {
  for (let at = 0; at < productIds.length; at += atOnce) {
    const some = productIds.slice(at, at + atOnce);
    await writeSearchDocuments(ctx.db, some);
    await checkStock(ctx, some);
  }
}
