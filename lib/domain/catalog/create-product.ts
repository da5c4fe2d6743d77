import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { newId } from '@/lib/shared/id';
import type { CreateProductInput, ProductContent } from './editor-inputs';
import { freeAddress } from './product-address';
import { retryTaken } from './retry-taken';
import { checkPlaces, columnsOf, writeContent } from './write-product';

const nothing: Omit<ProductContent, 'title' | 'titleEn' | 'categoryId'> = {
  summary: '',
  summaryEn: '',
  description: '',
  descriptionEn: '',
  brandId: null,
  freightTemplateId: null,
  slug: null,
  seoTitle: '',
  seoTitleEn: '',
  seoDescription: '',
  seoDescriptionEn: '',
  status: 'draft',
  publishAt: null,
  archiveAt: null,
  specs: [],
  options: [],
  skus: [],
  media: [],
  fillPrice: null,
  fillListPrice: null,
  fillWeight: null,
};

/**
 * Writes a new draft with all that is given, in the caller's transaction; `from`: the product whose pictures it shows. No file is copied.
 * @returns its address
 * @throws Refusal INVALID_INPUT, SKU_TAKEN
 */
export async function writeDraft(ctx: StaffContext, tx: Transaction, id: string, input: ProductContent, from?: string): Promise<string> {
  await checkPlaces(ctx, tx, input);
  const slug = await freeAddress(tx, input);
  const at = ctx.now();
  await tx.product.create({ data: { ...columnsOf(input), id, slug, merchantId: ctx.actor.merchantId, createdAt: at, updatedAt: at } });
  if (from !== undefined) {
    const pictures = await tx.media.findMany({ where: { productId: from }, distinct: ['url'], omit: { id: true, variantId: true } });
    await tx.media.createMany({ data: pictures.map((picture) => ({ ...picture, productId: id })) });
  }
  await writeContent(ctx, tx, { id, slug }, input);
  return slug;
}

/**
 * A new product: a draft with one SKU, in every warehouse of the shop, with nothing on hand.
 * @throws Refusal INVALID_INPUT when there is no such category
 */
export function createProduct(ctx: StaffContext, { title, titleEn, categoryId, price }: CreateProductInput): Promise<{ id: string }> {
  const id = newId();
  return retryTaken(() =>
    ctx.db.$transaction(async (tx) => {
      const slug = await writeDraft(ctx, tx, id, { ...nothing, title, titleEn, categoryId, fillPrice: price });
      await writeAudit(ctx, tx, { action: 'product.create', entity: 'product', entityId: id, after: { title, titleEn, slug, version: 1 } });
      return { id };
    }),
  );
}
