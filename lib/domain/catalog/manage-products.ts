import type { StaffContext } from '@/lib/domain/context';
import { availableOf } from '@/lib/domain/inventory/available';
import { fen } from '@/lib/shared/money';
import type { ManagedProductView } from './manage-views';

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
