import type { StaffContext } from '@/lib/domain/context';
import { availableOf } from './available';
import type { LedgerView, MovementView } from './views';

const pageSize = 50;

/** Who did it, by name where it was a person of the shop; else its kind. */
async function peopleOf(ctx: StaffContext, actors: readonly string[]): Promise<(actor: string) => string | null> {
  const ids = new Set(actors.filter((actor) => actor.startsWith('merchant:')).map((actor) => actor.slice('merchant:'.length)));
  const people = await ctx.db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [`merchant:${id}`, name]));
  return (actor) => names.get(actor) ?? null;
}

/** The orders that movements belong to, by id: an order's number for what was held or given back, and for what its parcels and after-sale cases moved. */
async function ordersOf(ctx: StaffContext, refIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const own = { merchantId: ctx.actor.merchantId };
  const [orders, parcels, cases] = await Promise.all([
    ctx.db.order.findMany({ where: { id: { in: [...refIds] }, ...own }, select: { id: true, number: true } }),
    ctx.db.shipment.findMany({ where: { id: { in: [...refIds] }, order: own }, select: { id: true, order: { select: { number: true } } } }),
    ctx.db.afterSale.findMany({ where: { id: { in: [...refIds] }, ...own }, select: { id: true, order: { select: { number: true } } } }),
  ]);
  return new Map([
    ...orders.map(({ id, number }) => [id, number] as const),
    ...[...parcels, ...cases].map(({ id, order }) => [id, order.number] as const),
  ]);
}

async function readMovements(ctx: StaffContext, variantId: string, page: number): Promise<{ movements: MovementView[]; pages: number }> {
  const where = { variantId, level: { warehouse: { merchantId: ctx.actor.merchantId } } };
  const [total, rows] = await Promise.all([
    ctx.db.stockMovement.count({ where }),
    ctx.db.stockMovement.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: { level: { select: { warehouse: { select: { name: true, nameEn: true } } } } },
    }),
  ]);
  const refIds = rows.flatMap(({ refId }) => (refId === null ? [] : [refId]));
  const [personOf, orders] = await Promise.all([
    peopleOf(
      ctx,
      rows.map(({ actor }) => actor),
    ),
    ordersOf(ctx, refIds),
  ]);
  const movements = rows.map(({ level, actor, refId, variantId: _variant, warehouseId: _warehouse, ...row }) => ({
    ...row,
    warehouse: level.warehouse.name,
    warehouseEn: level.warehouse.nameEn,
    by: actor.startsWith('shopper:') ? ('shopper' as const) : actor.startsWith('merchant:') ? ('merchant' as const) : ('system' as const),
    person: personOf(actor),
    order: orders.get(refId ?? '') ?? null,
    refId,
  }));
  return { movements, pages: Math.ceil(total / pageSize) };
}

/** Everything about one of the shop's own SKUs: its levels, terms and movements, the newest first, 50 a page; null for another's. */
export async function readLedger(ctx: StaffContext, variantId: string, page: number): Promise<LedgerView | null> {
  const { merchantId } = ctx.actor;
  const [variant, warehouses, { movements, pages }] = await Promise.all([
    ctx.db.variant.findFirst({
      where: { id: variantId, merchantId },
      select: {
        id: true,
        sku: true,
        version: true,
        backorderLimit: true,
        backorderDays: true,
        product: { select: { id: true, title: true, titleEn: true } },
        optionValues: {
          orderBy: { optionValue: { option: { position: 'asc' } } },
          select: { optionValue: { select: { value: true, valueEn: true } } },
        },
        threshold: { select: { lowAt: true, overDays: true, staleDays: true } },
        levels: { include: { warehouse: { select: { name: true, nameEn: true, merchantId: true } } }, orderBy: { warehouseId: 'asc' } },
      },
    }),
    ctx.db.warehouse.findMany({
      where: { merchantId },
      orderBy: [{ priority: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, nameEn: true },
    }),
    readMovements(ctx, variantId, page),
  ]);
  if (variant === null) return null;
  const { product, optionValues, levels, threshold, ...own } = variant;
  return {
    ...own,
    productId: product.id,
    title: product.title,
    titleEn: product.titleEn,
    options: optionValues.map(({ optionValue }) => optionValue.value).join(' / '),
    optionsEn: optionValues.map(({ optionValue }) => optionValue.valueEn).join(' / '),
    threshold: threshold ?? { lowAt: null, overDays: null, staleDays: null },
    levels: levels.map(({ warehouse, ...level }) => ({
      ...level,
      warehouse: warehouse.name,
      warehouseEn: warehouse.nameEn,
      available: availableOf([level]),
    })),
    warehouses,
    movements,
    pages,
  };
}
