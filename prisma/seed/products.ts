import type { Prisma } from '@/lib/db/generated/client';
import type { Database } from '@/lib/db/client';
import { newId } from '@/lib/shared/id';
import type { SeedProduct, SeedVariant } from './catalogue/types';
import type { Places } from './shops';

const dayMs = 24 * 3600 * 1000;
const mediaSize = 800;

type Rows = {
  products: Prisma.ProductCreateManyInput[];
  options: Prisma.ProductOptionCreateManyInput[];
  values: Prisma.OptionValueCreateManyInput[];
  variants: Prisma.VariantCreateManyInput[];
  links: Prisma.VariantOptionValueCreateManyInput[];
  media: Prisma.MediaCreateManyInput[];
  prices: Prisma.PriceChangeCreateManyInput[];
  levels: Prisma.StockLevelCreateManyInput[];
  movements: Prisma.StockMovementCreateManyInput[];
  reviews: Prisma.ReviewCreateManyInput[];
};

const ago = (days: number) => new Date(Date.now() - days * dayMs);

function addVariant(rows: Rows, product: SeedProduct, ids: { productId: string; valueIds: string[][] }, at: Variant): string {
  const { variant, position, sku, merchantId, warehouseId } = at;
  const id = newId();
  const chosen = variant.values.map((value, option) => ids.valueIds[option]?.[value] ?? '');
  const listPrice = variant.listPrice ?? null;
  const where = { variantId: id, warehouseId };
  rows.variants.push({
    id,
    productId: ids.productId,
    merchantId,
    sku,
    price: variant.price,
    listPrice,
    weightGrams: variant.weight ?? product.weight,
    optionKey: chosen.toSorted().join('+'),
    position,
  });
  rows.links.push(...chosen.map((optionValueId) => ({ variantId: id, optionValueId })));
  rows.prices.push({ variantId: id, price: variant.price, listPrice, actor: 'system', at: ago(product.daysOld) });
  rows.levels.push({ ...where, onHand: variant.stock });
  if (variant.stock > 0)
    rows.movements.push({
      ...where,
      kind: 'receipt',
      deltaOnHand: variant.stock,
      deltaReserved: 0,
      reason: 'opening',
      actor: 'system',
    });
  return id;
}
type Variant = {
  readonly variant: SeedVariant;
  readonly position: number;
  readonly sku: string;
  readonly merchantId: string;
  readonly warehouseId: string;
};

/** The product's own pictures, then each SKU's: several SKUs may share one. */
function addMedia(rows: Rows, product: SeedProduct, productId: string, pictureOf: ReadonlyMap<string, string>): void {
  const shown = [
    ...product.pictures.map((key) => ({ key, variantId: null })),
    ...[...pictureOf].map(([variantId, key]) => ({ key, variantId })),
  ];
  for (const [position, { key, variantId }] of shown.entries())
    rows.media.push({
      productId,
      variantId,
      url: `/media/demo/${key}.webp`,
      alt: product.title[0],
      altEn: product.title[1],
      width: mediaSize,
      height: mediaSize,
      position,
    });
}

function addProduct(rows: Rows, product: SeedProduct, places: Places, serial: number): void {
  const id = newId();
  const merchant = places.merchants.get(product.merchant);
  const categoryId = places.categories.get(product.category);
  if (merchant === undefined || categoryId === undefined) throw new Error(`${product.slug}: unknown merchant or category`);
  const { title, summary, description, specs, reviews } = product;
  rows.products.push({
    id,
    merchantId: merchant.id,
    categoryId,
    brandId: product.brand === undefined ? null : (places.brands.get(product.brand) ?? null),
    slug: product.slug,
    status: 'live',
    title: title[0],
    titleEn: title[1],
    summary: summary[0],
    summaryEn: summary[1],
    description: description[0],
    descriptionEn: description[1],
    specs: specs.map(([name, value]) => ({ name: name[0], nameEn: name[1], value: value[0], valueEn: value[1] })),
    featuredRank: product.featured ?? null,
    salesCount: product.sales,
    ratingSum: reviews.reduce((all, { stars }) => all + stars, 0),
    ratingCount: reviews.length,
    publishedAt: ago(product.daysOld),
    createdAt: ago(product.daysOld),
  });
  const valueIds = product.options.map((option, position) => {
    const optionId = newId();
    rows.options.push({ id: optionId, productId: id, name: option.name[0], nameEn: option.name[1], position });
    return option.values.map((value, place) => {
      const valueId = newId();
      rows.values.push({ id: valueId, optionId, value: value[0], valueEn: value[1], position: place });
      return valueId;
    });
  });
  const pictureOf = new Map<string, string>();
  for (const [position, variant] of product.variants.entries()) {
    const sku = `${product.category.slice(0, 3).toUpperCase()}-${String(serial).padStart(6, '0')}-${String(position + 1).padStart(2, '0')}`;
    const at = { variant, position, sku, merchantId: merchant.id, warehouseId: merchant.warehouseId };
    const variantId = addVariant(rows, product, { productId: id, valueIds }, at);
    if (variant.picture !== undefined) pictureOf.set(variantId, variant.picture);
  }
  addMedia(rows, product, id, pictureOf);
  for (const { author, stars, text, locale, daysAgo } of reviews)
    rows.reviews.push({ productId: id, merchantId: merchant.id, authorName: author, stars, text, locale, createdAt: ago(daysAgo) });
}

/** Writes products with options, SKUs, pictures, prices, stock and reviews, in few statements. `serial` numbers the first one's SKUs. */
export async function writeProducts(db: Database, products: readonly SeedProduct[], places: Places, serial: number): Promise<void> {
  const rows: Rows = {
    products: [],
    options: [],
    values: [],
    variants: [],
    links: [],
    media: [],
    prices: [],
    levels: [],
    movements: [],
    reviews: [],
  };
  for (const [index, product] of products.entries()) addProduct(rows, product, places, serial + index);
  await db.$transaction([
    db.product.createMany({ data: rows.products }),
    db.productOption.createMany({ data: rows.options }),
    db.optionValue.createMany({ data: rows.values }),
    db.variant.createMany({ data: rows.variants }),
    db.variantOptionValue.createMany({ data: rows.links }),
    db.media.createMany({ data: rows.media }),
    db.priceChange.createMany({ data: rows.prices }),
    db.stockLevel.createMany({ data: rows.levels }),
    db.stockMovement.createMany({ data: rows.movements }),
    db.review.createMany({ data: rows.reviews }),
  ]);
}
