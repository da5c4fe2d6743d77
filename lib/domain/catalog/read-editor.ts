import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { toYuan } from '@/lib/shared/money';
import { shanghaiTime } from '@/lib/shared/number';
import type { EditorMedia, EditorView } from './editor-views';
import { specsOf } from './read-product';

const wholeProduct = {
  merchant: { select: { _count: { select: { warehouses: true } } } },
  options: {
    where: { retired: false },
    orderBy: { position: 'asc' },
    include: { values: { where: { retired: false }, orderBy: { position: 'asc' } } },
  },
  variants: {
    orderBy: [{ active: 'desc' }, { position: 'asc' }, { id: 'asc' }],
    include: { optionValues: { include: { optionValue: { select: { id: true, optionId: true } } } } },
  },
  media: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ProductInclude;

const timeField = (at: Date | null) => (at === null ? '' : shanghaiTime(at).replace(' ', 'T'));

type Row = Omit<EditorMedia, 'skus'> & { readonly variantId: string | null };

/** A picture that several SKUs share is one picture. */
function mediaOf(rows: readonly Row[]): EditorMedia[] {
  const pictures = new Map<string, EditorMedia>();
  for (const { url, alt, altEn, width, height, inText, variantId } of rows) {
    const skus = [...(pictures.get(url)?.skus ?? []), ...(variantId === null ? [] : [variantId])];
    pictures.set(url, { alt, altEn, ...pictures.get(url), url, width, height, inText, skus });
  }
  return [...pictures.values()];
}

/** One of the shop's products, whole, as its editor shows it; null for another's. */
export async function readEditor(
  { actor }: Pick<StaffContext, 'actor'>,
  db: Pick<Transaction, 'product'>,
  id: string,
): Promise<EditorView | null> {
  const product = await db.product.findFirst({ where: { id, merchantId: actor.merchantId }, include: wholeProduct });
  if (product === null) return null;
  return {
    id,
    version: product.version,
    warehouses: product.merchant._count.warehouses,
    fields: {
      title: product.title,
      titleEn: product.titleEn,
      summary: product.summary,
      summaryEn: product.summaryEn,
      description: product.description,
      descriptionEn: product.descriptionEn,
      categoryId: product.categoryId,
      brandId: product.brandId ?? '',
      freightTemplateId: product.freightTemplateId ?? '',
      slug: product.slug,
      seoTitle: product.seoTitle,
      seoTitleEn: product.seoTitleEn,
      seoDescription: product.seoDescription,
      seoDescriptionEn: product.seoDescriptionEn,
      status: product.status,
      publishAt: timeField(product.publishAt),
      archiveAt: timeField(product.archiveAt),
    },
    specs: specsOf(product.specs),
    options: product.options.map((option) => ({
      key: option.id,
      name: option.name,
      nameEn: option.nameEn,
      values: option.values.map(({ id: key, value, valueEn }) => ({ key, value, valueEn })),
    })),
    skus: product.variants.map((variant) => ({
      id: variant.id,
      version: variant.version,
      values: variant.optionValues.map(({ optionValue }) => ({ option: optionValue.optionId, value: optionValue.id })),
      sku: variant.sku,
      barcode: variant.barcode ?? '',
      price: toYuan(variant.price),
      listPrice: variant.listPrice === null ? '' : toYuan(variant.listPrice),
      weightGrams: String(variant.weightGrams),
      active: variant.active,
    })),
    media: mediaOf(product.media),
  };
}
