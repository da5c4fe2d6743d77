import type { Context } from '@/lib/domain/context';
import { readMissing } from './live-facts';
import { productChanged, readShown } from './write-product';

type Status = 'draft' | 'live' | 'archived';
type Planned = { readonly status: Status; readonly publishAt: Date | null; readonly archiveAt: Date | null };

/** What a product becomes at a time by its schedule; a time that has come is used up. */
export function turned({ status, publishAt, archiveAt }: Planned, now: Date): Planned {
  if (archiveAt !== null && archiveAt <= now) return { status: 'archived', publishAt: null, archiveAt: null };
  if (publishAt !== null && publishAt <= now) return { status: 'live', publishAt: null, archiveAt };
  return { status, publishAt, archiveAt };
}

/**
 * The timer product: goes live or is archived at its times. One that lacks something stays a draft, with the time that has passed for
 * its people to see. @returns when it turns next
 */
export async function turnProduct(ctx: Context, productId: string): Promise<Date | null> {
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Product" where "id" = ${productId}::uuid for no key update`;
    const product = await tx.product.findUnique({
      where: { id: productId },
      select: { status: true, publishAt: true, archiveAt: true, publishedAt: true },
    });
    if (product === null) return null;
    const next = turned(product, ctx.now());
    const missing = (await readMissing(tx, [productId])).get(productId) ?? [];
    if (next.status === 'live' && product.status !== 'live' && missing.length > 0) return null;
    if (next.status !== product.status || next.publishAt !== product.publishAt) {
      const before = await readShown(tx, productId);
      const first = next.status === 'live' && product.publishedAt === null ? { publishedAt: ctx.now() } : {};
      await tx.product.update({ where: { id: productId }, data: { ...next, ...first, version: { increment: 1 }, updatedAt: ctx.now() } });
      await productChanged(tx, productId, [before, await readShown(tx, productId)], ctx.requestId);
    }
    return next.publishAt ?? next.archiveAt;
  });
}
