import type { StaffContext } from '@/lib/domain/context';
import type { SheetCell } from '@/lib/domain/files/sheets';
import { type ImportField, isPlainField, levelOf, plainFields, type PlainField } from '@/lib/domain/imports/fields';
import type { WarehouseName } from '@/lib/domain/imports/guess-mapping';
import { writeSpecs } from '@/lib/domain/imports/parse-cell';
import { storedSpecs } from '@/lib/domain/imports/stored-specs';
import { importWords } from '@/lib/domain/imports/words';
import type { Locale } from '@/lib/shared/locale';
import { toYuan } from '@/lib/shared/money';
import type { ExportPage } from './export-task';

/** Products of one page: their SKUs are its rows. */
const atOnce = 300;

/** The warehouses of the shop in their order. */
export const ownWarehouses = (ctx: StaffContext): Promise<WarehouseName[]> =>
  ctx.db.warehouse.findMany({
    where: { merchantId: ctx.actor.merchantId },
    orderBy: [{ priority: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, nameEn: true },
  });

/** The columns of an export: of each warehouse its figures, and what was on hand when the file was made. */
export const exportFields = (plain: readonly PlainField[], warehouses: readonly WarehouseName[]): ImportField[] => [
  ...plain,
  ...warehouses.flatMap(({ id }): ImportField[] => [`stock:${id}`, `safety:${id}`, `was:${id}`]),
];
export const productColumns = plainFields;
export const stockColumns = ['sku', 'title', 'titleEn'] as const satisfies readonly PlainField[];

/** Where a page ends: when its last product was made, and its id. */
const endOf = ({ createdAt, id }: { readonly createdAt: Date; readonly id: string }): string => `${createdAt.toISOString()} ${id}`;

function behind(end: string) {
  const [createdAt = '', id = ''] = end.split(' ');
  return { createdAt: { gte: createdAt }, OR: [{ createdAt: { gt: createdAt } }, { id: { gt: id } }] };
}

const readPage = (ctx: StaffContext, after: string | null) =>
  ctx.db.product.findMany({
    where: { merchantId: ctx.actor.merchantId, ...(after === null ? {} : behind(after)) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: atOnce,
    include: {
      category: { select: { slug: true } },
      brand: { select: { slug: true } },
      options: { orderBy: { position: 'asc' }, select: { id: true, name: true, nameEn: true } },
      variants: {
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: {
          levels: true,
          optionValues: { select: { optionValue: { select: { value: true, valueEn: true, optionId: true } } } },
        },
      },
    },
  });
type Product = Awaited<ReturnType<typeof readPage>>[number];
type Variant = Product['variants'][number];

/** A code: text, however many digits it has. */
const code = (text: string): SheetCell => (/^\d+$/.test(text) ? { digits: text } : text);

function optionCell(field: PlainField, product: Product, variant: Variant): string | undefined {
  const match = /^option([123])(Name|NameEn|Value|ValueEn)$/.exec(field);
  if (match === null) return undefined;
  const option = product.options[Number(match[1]) - 1];
  const chosen = variant.optionValues.find(({ optionValue }) => optionValue.optionId === option?.id)?.optionValue;
  if (option === undefined || chosen === undefined) return '';
  return { Name: option.name, NameEn: option.nameEn, Value: chosen.value, ValueEn: chosen.valueEn }[match[2] ?? ''] ?? '';
}

function plainCell(field: PlainField, product: Product, variant: Variant, words: ReturnType<typeof importWords>): SheetCell {
  switch (field) {
    case 'slug':
    case 'title':
    case 'titleEn':
    case 'summary':
    case 'summaryEn':
    case 'description':
    case 'descriptionEn':
      return product[field];
    case 'category':
      return product.category.slug;
    case 'brand':
      return product.brand?.slug ?? '';
    case 'status':
      return words(`status_${product.status}`);
    case 'specs':
      return writeSpecs(storedSpecs.parse(product.specs));
    case 'sku':
      return code(variant.sku);
    case 'barcode':
      return code(variant.barcode ?? '');
    case 'price':
      return toYuan(variant.price);
    case 'listPrice':
      return variant.listPrice === null ? '' : toYuan(variant.listPrice);
    case 'weight':
      return variant.weightGrams;
    case 'active':
      return words(variant.active ? 'yes' : 'no');
    default:
      return optionCell(field, product, variant) ?? '';
  }
}

function cellOf(field: ImportField, product: Product, variant: Variant, words: ReturnType<typeof importWords>): SheetCell {
  if (isPlainField(field)) return plainCell(field, product, variant, words);
  const { name, warehouseId } = levelOf(field);
  const level = variant.levels.find((one) => one.warehouseId === warehouseId);
  if (level === undefined) return '';
  return name === 'safety' ? level.safety : level.onHand;
}

/** A page of the shop's products in the order in which they were made: a row for each SKU, the SKUs of a product together. */
export async function productPage(
  ctx: StaffContext,
  fields: readonly ImportField[],
  locale: Locale,
  after: string | null,
): Promise<ExportPage> {
  const words = importWords(locale);
  const products = await readPage(ctx, after);
  const rows = products.flatMap((product) =>
    product.variants.map((variant) => fields.map((field) => cellOf(field, product, variant, words))),
  );
  const last = products.length < atOnce ? undefined : products.at(-1);
  return { rows, after: last === undefined ? null : endOf(last) };
}
