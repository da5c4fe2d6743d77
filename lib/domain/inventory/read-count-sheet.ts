import type { StaffContext } from '@/lib/domain/context';
import { escapeLike } from '@/lib/shared/like';
import type { CountSheetInput } from './inputs';
import type { CountSheetView } from './views';

const pageSize = 50;

/** The SKUs of one of the shop's own warehouses to be counted, in SKU order, 50 a page; the first warehouse when none is named. */
export async function readCountSheet(ctx: StaffContext, { warehouse, q, page }: CountSheetInput): Promise<CountSheetView> {
  const { merchantId } = ctx.actor;
  const warehouses = await ctx.db.warehouse.findMany({
    where: { merchantId },
    orderBy: [{ priority: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, nameEn: true },
  });
  const chosen = warehouses.find(({ id }) => id === warehouse) ?? warehouses[0];
  if (chosen === undefined) return { warehouses, warehouseId: null, rows: [], pages: 0 };
  const contains = { contains: escapeLike(q), mode: 'insensitive' } as const;
  const where = {
    warehouseId: chosen.id,
    variant: {
      merchantId,
      active: true,
      ...(q === '' ? {} : { OR: [{ sku: contains }, { product: { title: contains } }, { product: { titleEn: contains } }] }),
    },
  };
  const [total, levels] = await Promise.all([
    ctx.db.stockLevel.count({ where }),
    ctx.db.stockLevel.findMany({
      where,
      orderBy: [{ variant: { sku: 'asc' } }, { variantId: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { variantId: true, onHand: true, variant: { select: { sku: true, product: { select: { title: true, titleEn: true } } } } },
    }),
  ]);
  const rows = levels.map(({ variantId, onHand, variant: { sku, product } }) => ({ variantId, onHand, sku, ...product }));
  return { warehouses, warehouseId: chosen.id, rows, pages: Math.ceil(total / pageSize) };
}
