import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { lockLevels } from '@/lib/domain/inventory/lock-levels';
import { type Current, type CurrentProduct, type CurrentSku, type LevelState, optionKeyOf } from './current';
import { writeSpecs } from './parse-cell';
import type { InputRow } from './plan';
import { storedSpecs } from './stored-specs';

const values = {
  select: { optionValue: { select: { value: true, valueEn: true, option: { select: { name: true, nameEn: true, position: true } } } } },
} as const;

type Chosen = {
  readonly optionValue: {
    readonly value: string;
    readonly valueEn: string;
    readonly option: { readonly name: string; readonly nameEn: string; readonly position: number };
  };
};
const chosen = (all: readonly Chosen[]) =>
  all
    .map(({ optionValue }) => optionValue)
    .toSorted((a, b) => a.option.position - b.option.position)
    .map(({ value, valueEn, option: { name, nameEn } }) => ({ name, nameEn, value, valueEn }));

async function readProducts(tx: Transaction, ids: readonly string[]): Promise<Map<string, CurrentProduct>> {
  const rows = await tx.product.findMany({
    where: { id: { in: [...ids] } },
    include: {
      category: { select: { slug: true } },
      brand: { select: { slug: true } },
      options: { orderBy: { position: 'asc' }, include: { values: { orderBy: { position: 'asc' } } } },
      variants: { select: { sku: true, optionValues: values } },
    },
  });
  return new Map(
    rows.map(({ id, slug, options, variants, category, brand, specs, ...product }): [string, CurrentProduct] => {
      const { title, titleEn, summary, summaryEn, description, descriptionEn, status } = product;
      return [
        id,
        {
          id,
          slug,
          options,
          skus: variants.length,
          taken: new Map(variants.map(({ sku, optionValues }) => [optionKeyOf(chosen(optionValues)), sku])),
          state: {
            title,
            titleEn,
            summary,
            summaryEn,
            description,
            descriptionEn,
            status,
            category: category.slug,
            brand: brand?.slug ?? null,
            specs: writeSpecs(storedSpecs.parse(specs)),
          },
        },
      ];
    }),
  );
}

/** Own products that have a title to themselves. */
async function readTitles(tx: Transaction, merchantId: string, titles: readonly string[]): Promise<Map<string, string>> {
  if (titles.length === 0) return new Map();
  const rows = await tx.product.groupBy({
    by: ['title'],
    where: { merchantId, title: { in: [...titles] } },
    _count: true,
    _min: { slug: true },
  });
  const single = rows.filter(({ _count }) => _count === 1).flatMap(({ _min: { slug } }) => (slug === null ? [] : [slug]));
  const own = await tx.product.findMany({ where: { merchantId, slug: { in: single } }, select: { id: true, title: true } });
  return new Map(own.map(({ id, title }) => [title, id]));
}

/** By slug, and by name where that is one alone's. */
function named(rows: readonly { readonly slug: string; readonly name: string; readonly nameEn: string }[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { slug, name, nameEn } of rows)
    for (const word of new Set([name, nameEn])) if (word !== '' && !found.has(word)) found.set(word, slug);
  for (const { slug } of rows) found.set(slug, slug);
  return found;
}

/** What the rows of a batch are compared with. With `lock` it stays as it is until the transaction ends: products and SKUs, in the order of their ids. */
export async function readCurrent(ctx: StaffContext, tx: Transaction, rows: readonly InputRow[], lock: boolean): Promise<Current> {
  const { merchantId } = ctx.actor;
  const said = rows.flatMap((row) => ('values' in row ? [row.values] : []));
  const skus = said.map(({ sku }) => sku);
  const slugs = [...new Set(said.flatMap(({ slug }) => (slug === undefined ? [] : [slug])))];
  const titles = [...new Set(said.flatMap(({ slug, title }) => (slug === undefined && title !== undefined ? [title] : [])))];
  const warehouseIds = [...new Set(said.flatMap(({ levels }) => [...levels.keys()]))];
  const [atSlugs, byTitle, found, warehouses] = [
    await tx.product.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true, merchantId: true } }),
    await readTitles(tx, merchantId, titles),
    await tx.variant.findMany({ where: { merchantId, sku: { in: skus } }, select: { id: true, productId: true } }),
    await tx.warehouse.findMany({ where: { merchantId, id: { in: warehouseIds } }, select: { id: true } }),
  ];
  const own = atSlugs.filter((product) => product.merchantId === merchantId).map(({ id }) => id);
  const productIds = [...new Set([...own, ...byTitle.values(), ...found.map(({ productId }) => productId)])];
  if (lock) {
    await tx.$executeRaw`select 1 from "Product" where "id" = any(${productIds}::uuid[]) order by "id" for no key update`;
    // Levels too: what orders hold is compared with what a row wants.
    const stocked = warehouseIds.length === 0 ? [] : found.map(({ id }) => id);
    await tx.$executeRaw`select 1 from "Variant" where "id" = any(${found.map(({ id }) => id)}::uuid[]) order by "id" for no key update`;
    await lockLevels(tx, stocked);
  }
  const products = await readProducts(tx, productIds);
  const variants = await tx.variant.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: { optionValues: values, levels: warehouseIds.length === 0 ? { take: 0 } : true },
  });
  const categories = await tx.category.findMany({ select: { slug: true, name: true, nameEn: true } });
  const brandWords = [...new Set(said.flatMap(({ brand }) => (typeof brand === 'string' ? [brand] : [])))];
  const brands = await tx.brand.findMany({
    where: { OR: [{ slug: { in: brandWords } }, { name: { in: brandWords } }, { nameEn: { in: brandWords } }] },
    select: { slug: true, name: true, nameEn: true },
  });
  return {
    products,
    byTitle,
    bySlug: new Map(atSlugs.map(({ id, slug, merchantId: owner }) => [slug, owner === merchantId ? id : null])),
    categories: named(categories),
    brands: named(brands),
    warehouses: new Set(warehouses.map(({ id }) => id)),
    skus: new Map(
      variants.map(({ sku, id, productId, barcode, price, listPrice, weightGrams, active, optionValues, levels }): [string, CurrentSku] => [
        sku,
        {
          id,
          productId,
          state: { barcode, price, listPrice, weight: weightGrams, active },
          options: chosen(optionValues),
          levels: new Map(
            levels.map(({ warehouseId, onHand, reserved, safety }): [string, LevelState] => [warehouseId, { onHand, reserved, safety }]),
          ),
        },
      ]),
    ),
  };
}
