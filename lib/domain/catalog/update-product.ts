import type { StaffContext } from '@/lib/domain/context';
import { productTags, taggedProduct } from '@/lib/domain/inventory/stock-tags';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { enqueue, expireTags } from '@/lib/domain/outbox';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { UpdateProductInput } from './product-inputs';

const words = { title: true, titleEn: true, summary: true, summaryEn: true, description: true, descriptionEn: true, status: true } as const;

/**
 * Changes a product's words and whether it is on sale, if nobody has changed it since version `input.version`.
 * @returns the new version.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT
 */
export async function updateProduct(ctx: StaffContext, { id, version, ...input }: UpdateProductInput): Promise<{ version: number }> {
  const own = { id, merchantId: ctx.actor.merchantId };
  return ctx.db.$transaction(async (tx) => {
    const product = await tx.product.findFirst({ where: own, select: { ...words, ...taggedProduct, publishedAt: true } });
    if (product === null) throw new Refusal('NOT_FOUND');
    const first = input.status === 'live' && product.publishedAt === null;
    const { count } = await tx.product.updateMany({
      where: { ...own, version },
      data: { ...input, version: { increment: 1 }, updatedAt: ctx.now(), ...(first ? { publishedAt: ctx.now() } : {}) },
    });
    if (count === 0) throw new Refusal('VERSION_CONFLICT');
    const { publishedAt: _publishedAt, slug, category, ...before } = product;
    await writeAudit(ctx, tx, { action: 'product.update', entity: 'product', entityId: id, before, after: input });
    const counted = before.status === input.status ? [] : [tags.categories];
    await expireTags(tx, [...productTags({ slug, category }), ...counted]);
    await enqueue(tx, 'search.index', { productId: id }, { key: `search:${id}`, requestId: ctx.requestId });
    return { version: version + 1 };
  });
}
