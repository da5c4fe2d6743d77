import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { escapeLike } from '@/lib/shared/like';
import { availableOf, levelFigures } from '@/lib/domain/inventory/available';
import { fen } from '@/lib/shared/money';
import type { ManagedProductRow, ManagedProductView } from './manage-views';
import type { ListProductsInput } from './product-inputs';

const pageSize = 30;

/** The shop's own products, newest first, 30 a page. */
export async function listMerchantProducts(
  ctx: StaffContext,
  { q, status, page }: ListProductsInput,
): Promise<{ products: ManagedProductRow[]; total: number; pages: number }> {
  const contains = { contains: escapeLike(q), mode: 'insensitive' } as const;
  const where: Prisma.ProductWhereInput = {
    merchantId: ctx.actor.merchantId,
    ...(status === 'all' ? {} : { status }),
    ...(q === ''
      ? {}
      : { OR: [{ title: contains }, { titleEn: contains }, { slug: contains }, { variants: { some: { sku: contains } } }] }),
  };
  const [total, rows] = await Promise.all([
    ctx.db.product.count({ where }),
    ctx.db.product.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        title: true,
        titleEn: true,
        status: true,
        salesCount: true,
        category: { select: { name: true, nameEn: true } },
        media: { orderBy: { position: 'asc' }, take: 1, select: { url: true } },
        variants: { where: { active: true }, select: { price: true, levels: { select: levelFigures } } },
      },
    }),
  ]);
  const products = rows.map(({ variants, media, ...product }) => {
    const prices = variants.map(({ price }) => price);
    return {
      ...product,
      image: media[0]?.url ?? null,
      skus: variants.length,
      lowest: prices.length === 0 ? null : fen(Math.min(...prices)),
      highest: prices.length === 0 ? null : fen(Math.max(...prices)),
      available: variants.reduce((all, { levels }) => all + availableOf(levels), 0),
    };
  });
  return { products, total, pages: Math.ceil(total / pageSize) };
}

/** One of the shop's own products with its SKUs and their stock; null for another's. */
export async function readMerchantProduct(ctx: StaffContext, id: string): Promise<ManagedProductView | null> {
  const product = await ctx.db.product.findFirst({
    where: { id, merchantId: ctx.actor.merchantId },
    include: {
      category: { select: { name: true, nameEn: true } },
      variants: {
        orderBy: { position: 'asc' },
        include: {
          optionValues: { include: { optionValue: { include: { option: { select: { position: true } } } } } },
          levels: { include: { warehouse: { select: { name: true, nameEn: true } } } },
        },
      },
    },
  });
  if (product === null) return null;
  const { variants, ...own } = product;
  return {
    ...own,
    variants: variants.map((variant) => {
      const values = variant.optionValues.map(({ optionValue }) => optionValue).toSorted((a, b) => a.option.position - b.option.position);
      return {
        id: variant.id,
        sku: variant.sku,
        options: values.map(({ value }) => value).join(' / '),
        optionsEn: values.map(({ valueEn }) => valueEn).join(' / '),
        price: fen(variant.price),
        listPrice: variant.listPrice === null ? null : fen(variant.listPrice),
        version: variant.version,
        levels: variant.levels.map(({ warehouseId, warehouse, version, ...figures }) => ({
          warehouseId,
          warehouse: warehouse.name,
          warehouseEn: warehouse.nameEn,
          onHand: figures.onHand,
          reserved: figures.reserved,
          available: availableOf([figures]),
          version,
        })),
      };
    }),
  };
}
