import { z } from 'zod';
import type { Database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Context, StaffContext } from '@/lib/domain/context';
import { levelFigures } from '@/lib/domain/inventory/available';
import { liveFlash, withFlash } from '@/lib/domain/promotions/live-flash';
import { fen } from '@/lib/shared/money';
import { parseRichText } from '@/lib/shared/rich-text';
import { isSlug } from './slug';
import { stockOf } from './stock-of';
import type { ProductView, ShippingView } from './views';

const specsSchema = z.array(z.object({ name: z.string(), nameEn: z.string(), value: z.string(), valueEn: z.string() })).catch([]);
/** A product's specs as they are stored. */
export const specsOf = (stored: unknown) => specsSchema.parse(stored);
const shownReviews = 10;
const categoryFields = { id: true, slug: true, name: true, nameEn: true, hidden: true } as const;
const usualFreight = { rules: { where: { provinceCode: null }, take: 1, select: { firstFee: true, freeOver: true } } } as const;

type Ships = {
  readonly warehouses: readonly { readonly name: string; readonly nameEn: string }[];
  readonly freightTemplates: readonly Template[];
};
type Template = { readonly rules: readonly { readonly firstFee: number; readonly freeOver: number | null }[] };

function shippingOf({ warehouses: [warehouse], freightTemplates: [byDefault] }: Ships, own: Template | null): ShippingView | null {
  if (warehouse === undefined) return null;
  const [rule] = (own ?? byDefault)?.rules ?? [];
  const freeOver = rule?.freeOver ?? null;
  return {
    from: warehouse.name,
    fromEn: warehouse.nameEn,
    fee: fen(rule?.firstFee ?? 0),
    freeOver: freeOver === null ? null : fen(freeOver),
  };
}

type Category = ProductView['categories'][number] & { readonly hidden: boolean };
/** Down to where something is hidden. */
function shownPath(path: readonly Category[]): ProductView['categories'] {
  const end = path.findIndex(({ hidden }) => hidden);
  return (end === -1 ? path : path.slice(0, end)).map(({ hidden: _hidden, ...category }) => category);
}

/** A live product of an active shop, as its page shows it; null for any other. */
export async function readProduct(ctx: Pick<Context, 'db'>, slug: string, now = new Date()): Promise<ProductView | null> {
  return isSlug(slug) ? readShown(ctx.db, { slug, status: 'live', merchant: { status: 'active' } }, now) : null;
}

/** One of the shop's products as its page would show it, whatever its status; null for another's. */
export const readPreview = (ctx: StaffContext, id: string): Promise<ProductView | null> =>
  readShown(ctx.db, { id, merchantId: ctx.actor.merchantId }, ctx.now());

/** The address that a product has now which once had this one; null when there is none that is on sale. */
export async function readNewAddress(ctx: Pick<Context, 'db'>, slug: string): Promise<string | null> {
  if (!isSlug(slug)) return null;
  const found = await ctx.db.productAddress.findFirst({
    where: { slug, product: { status: 'live', merchant: { status: 'active' } } },
    select: { product: { select: { slug: true } } },
  });
  return found?.product.slug ?? null;
}

async function readShown(db: Database, where: Prisma.ProductWhereInput, now: Date): Promise<ProductView | null> {
  const product = await db.product.findFirst({
    where,
    include: {
      merchant: {
        select: {
          name: true,
          nameEn: true,
          warehouses: { orderBy: { priority: 'asc' }, take: 1, select: { name: true, nameEn: true } },
          freightTemplates: { where: { isDefault: true }, take: 1, select: usualFreight },
        },
      },
      freightTemplate: { select: usualFreight },
      category: { select: { ...categoryFields, parent: { select: categoryFields } } },
      brand: { select: { slug: true, name: true, nameEn: true } },
      media: { orderBy: { position: 'asc' } },
      options: {
        where: { retired: false },
        orderBy: { position: 'asc' },
        include: {
          values: { where: { retired: false }, orderBy: { position: 'asc' }, select: { id: true, value: true, valueEn: true } },
        },
      },
      variants: {
        where: { active: true },
        orderBy: { position: 'asc' },
        include: { optionValues: { select: { optionValueId: true } }, levels: { select: levelFigures } },
      },
      reviews: {
        where: { hiddenAt: null },
        orderBy: { createdAt: 'desc' },
        take: shownReviews,
        select: { id: true, authorName: true, stars: true, text: true, locale: true, createdAt: true, reply: true },
      },
    },
  });
  if (product === null) return null;
  const flash = await liveFlash(
    db,
    product.variants.map(({ id }) => id),
    now,
  );
  const { merchant, category, variants, media, ratingSum, ratingCount } = product;
  const { parent, ...own } = category;
  // A picture that several SKUs share is shown once.
  const pictures = [...new Map(media.map(({ url, alt, altEn, width, height }) => [url, { url, alt, altEn, width, height }])).values()];
  const gallery = new Set(media.flatMap(({ url, inText }) => (inText ? [] : [url])));
  return {
    id: product.id,
    slug: product.slug,
    title: product.title,
    titleEn: product.titleEn,
    summary: product.summary,
    summaryEn: product.summaryEn,
    about: parseRichText(product.description, pictures),
    aboutEn: parseRichText(product.descriptionEn, pictures),
    seoTitle: product.seoTitle,
    seoTitleEn: product.seoTitleEn,
    seoDescription: product.seoDescription,
    seoDescriptionEn: product.seoDescriptionEn,
    specs: specsOf(product.specs),
    merchantId: product.merchantId,
    merchant: merchant.name,
    merchantEn: merchant.nameEn,
    shipping: shippingOf(merchant, product.freightTemplate),
    categories: shownPath(parent === null ? [own] : [parent, own]),
    brand: product.brand,
    media: pictures.filter(({ url }) => gallery.has(url)),
    options: product.options.map(({ id, name, nameEn, values }) => ({ id, name, nameEn, values })),
    variants: variants.map((variant) => {
      const { price, listPrice, flash: sale } = withFlash(variant, flash);
      return {
        id: variant.id,
        sku: variant.sku,
        price: fen(price),
        listPrice: listPrice === null ? null : fen(listPrice),
        ...stockOf(variant),
        optionValueIds: variant.optionValues.map(({ optionValueId }) => optionValueId),
        image: media.find(({ variantId, inText }) => variantId === variant.id && !inText)?.url ?? null,
        flash: sale,
      };
    }),
    rating: ratingCount === 0 ? 0 : ratingSum / ratingCount,
    ratingCount,
    reviews: product.reviews,
  };
}
