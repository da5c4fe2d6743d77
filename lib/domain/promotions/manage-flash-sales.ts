import type { StaffContext } from '@/lib/domain/context';
import { fen } from '@/lib/shared/money';
import type { ManagedFlashSale } from './manage-views';
import { managedState } from './managed-state';

const most = 100;

/** The shop's flash sales, latest first, with what each SKU has sold; with an id that one alone. */
export async function listFlashSales(ctx: StaffContext, id?: string): Promise<ManagedFlashSale[]> {
  const sales = await ctx.db.flashSale.findMany({
    where: { merchantId: ctx.actor.merchantId, ...(id === undefined ? {} : { id }) },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: most,
    omit: { createdAt: true, merchantId: true },
    include: {
      items: {
        orderBy: { variant: { sku: 'asc' } },
        include: { variant: { select: { sku: true, price: true, product: { select: { title: true, titleEn: true } } } } },
      },
    },
  });
  return sales.map(({ items, ...sale }) => {
    const left = items.reduce((all, { quota, sold }) => all + quota - sold, 0);
    return {
      ...sale,
      state: managedState({ ...sale, left }, ctx.now()),
      items: items.map(({ variant, price, quota, sold, perUserLimit }) => ({
        sku: variant.sku,
        title: variant.product.title,
        titleEn: variant.product.titleEn,
        normalPrice: fen(variant.price),
        price: fen(price),
        quota,
        sold,
        perUserLimit,
      })),
    };
  });
}
