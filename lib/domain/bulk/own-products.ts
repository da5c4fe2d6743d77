import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { refreshProducts } from '@/lib/domain/catalog/products-changed';
import type { StaffContext } from '@/lib/domain/context';
import { productTags, taggedProduct } from '@/lib/domain/inventory/stock-tags';
import { expireTags } from '@/lib/domain/outbox';
import type { Which } from './bulk-field';

/** Locks the products of the shop that a change is about, as saving one does: before anything of theirs. */
export async function lockProducts(ctx: StaffContext, tx: Transaction, which: Which): Promise<void> {
  const wanted =
    'ids' in which
      ? Prisma.sql`"id" in (select "productId" from "Variant" where "id" = any(${[...which.ids]}::uuid[]))`
      : Prisma.sql`"id" = any(${[...which.productIds]}::uuid[])`;
  await tx.$queryRaw`select 1 from "Product" where "merchantId" = ${ctx.actor.merchantId}::uuid and ${wanted} order by "id" for no key update`;
}

/** The public pages that show these products, as they are now. */
export async function tagsOf(tx: Transaction, productIds: readonly string[]): Promise<string[]> {
  const products = await tx.product.findMany({ where: { id: { in: [...productIds] } }, select: taggedProduct });
  return [...new Set(products.flatMap(productTags))];
}

/** The shop's pages, the search and the alerts follow. `more`: pages that change besides. */
export async function productsMoved(
  ctx: StaffContext,
  tx: Transaction,
  productIds: readonly string[],
  more: readonly string[] = [],
): Promise<void> {
  const ids = [...new Set(productIds)];
  await expireTags(tx, [...new Set([...(await tagsOf(tx, ids)), ...more])]);
  await refreshProducts(ctx, tx, ids);
}
