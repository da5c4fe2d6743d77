import type { Transaction } from '@/lib/db/client';
import { type MovementKind, Prisma } from '@/lib/db/generated/client';
import { insertRows } from '@/lib/db/insert-rows';
import { actorName, type Context, type StaffContext } from '@/lib/domain/context';
import { refreshProducts } from '@/lib/domain/catalog/products-changed';
import { writeAudits } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { availableOf } from './available';
import { fillBackorders } from './fill-backorders';
import type { LockedLevel } from './lock-levels';
import { stockChangedTags, taggedProduct } from './stock-tags';

type Place = { readonly variantId: string; readonly warehouseId: string };
export type StockChange = {
  readonly level: LockedLevel;
  /** Pieces more or less on hand. */
  readonly delta: number;
  readonly kind: Extract<MovementKind, 'receipt' | 'adjustment' | 'write_off' | 'transfer' | 'stock_take'>;
  readonly reason: string;
  readonly refId?: string;
};

/**
 * Locks all levels of these SKUs of the shop, in SKU order as placing orders does; `opening`: a place where the SKU may lie for the first time.
 * @throws Refusal NOT_FOUND when a SKU or the opening is not the shop's
 */
export async function lockStock(
  ctx: StaffContext,
  tx: Transaction,
  variantIds: readonly string[],
  opening: readonly Place[] = [],
): Promise<LockedLevel[]> {
  const { merchantId } = ctx.actor;
  await tx.$executeRaw`
    insert into "StockLevel" ("variantId", "warehouseId")
    select v."id", w."id" from unnest(${opening.map((at) => at.variantId)}::uuid[], ${opening.map((at) => at.warehouseId)}::uuid[]) as o("variantId", "warehouseId")
    join "Variant" v on v."id" = o."variantId" and v."merchantId" = ${merchantId}::uuid
    join "Warehouse" w on w."id" = o."warehouseId" and w."merchantId" = ${merchantId}::uuid order by 1, 2 on conflict do nothing`;
  return tx.$queryRaw<LockedLevel[]>`
    select s."variantId", s."warehouseId", v."productId", s."onHand", s."reserved", s."safety", s."backordered", s."version"
    from "StockLevel" s join "Variant" v on v."id" = s."variantId" join "Warehouse" w on w."id" = s."warehouseId"
    where s."variantId" = any(${[...new Set(variantIds)]}::uuid[]) and v."merchantId" = ${merchantId}::uuid and w."merchantId" = ${merchantId}::uuid
    order by s."variantId", s."warehouseId" for update of s`;
}

/** @throws Refusal NOT_FOUND */
export function levelAt(levels: readonly LockedLevel[], { variantId, warehouseId }: Place): LockedLevel {
  const level = levels.find((one) => one.variantId === variantId && one.warehouseId === warehouseId);
  if (level === undefined) throw new Refusal('NOT_FOUND');
  return level;
}

/** What follows from other figures of locked levels: those who wait are served, pages expire, the search and the alerts are told. */
export async function stockChanged(ctx: Context, tx: Transaction, before: readonly LockedLevel[]): Promise<void> {
  const waited = before.filter(({ backordered }) => backordered > 0).map(({ variantId }) => variantId);
  await fillBackorders(ctx, tx, [...new Set(waited)]);
  const now = await tx.stockLevel.findMany({ where: { variantId: { in: [...new Set(before.map(({ variantId }) => variantId))] } } });
  const [then, since] = [Map.groupBy(before, ({ variantId }) => variantId), Map.groupBy(now, ({ variantId }) => variantId)];
  const productIds = [...new Set(before.map(({ productId }) => productId))].toSorted();
  const skus = Map.groupBy(then.entries(), ([, levels]) => levels[0]?.productId ?? '');
  const products = await tx.product.findMany({ where: { id: { in: productIds } }, select: { id: true, ...taggedProduct } });
  await expireTags(
    tx,
    products.flatMap((product) =>
      (skus.get(product.id) ?? []).flatMap(([id, levels]) =>
        stockChangedTags(product, availableOf(levels), availableOf(since.get(id) ?? [])),
      ),
    ),
  );
  await refreshProducts(ctx, tx, productIds);
}

/**
 * Writes changes of locked levels with a movement and an audit entry each, and what follows from them. A change of nothing leaves no trace.
 * @throws Refusal STOCK_BELOW_RESERVED when fewer than what is held for orders would be left
 */
export async function changeStock(
  ctx: StaffContext,
  tx: Transaction,
  levels: readonly LockedLevel[],
  given: readonly StockChange[],
): Promise<void> {
  const changes = given.filter(({ delta }) => delta !== 0);
  if (changes.length === 0) return;
  const short = changes.find(({ level, delta }) => level.onHand + delta < level.reserved);
  if (short !== undefined) throw new Refusal('STOCK_BELOW_RESERVED', { reserved: short.level.reserved }, 'amount');
  const places = Prisma.sql`unnest(${changes.map(({ level }) => level.variantId)}::uuid[], ${changes.map(({ level }) => level.warehouseId)}::uuid[],
    ${changes.map(({ delta }) => delta)}::int[]) as c("variantId", "warehouseId", "delta")`;
  await tx.$executeRaw`
    update "StockLevel" s set "onHand" = s."onHand" + c."delta", "version" = s."version" + 1
    from ${places} where s."variantId" = c."variantId" and s."warehouseId" = c."warehouseId"`;
  const [actor, at] = [actorName(ctx.actor), ctx.now()];
  await insertRows(
    tx,
    'StockMovement',
    changes.map(({ level: { variantId, warehouseId }, delta, kind, reason, refId }) => ({
      id: newId(at.getTime()),
      variantId,
      warehouseId,
      kind,
      deltaOnHand: delta,
      deltaReserved: 0,
      reason,
      actor,
      refId: refId ?? null,
      at,
    })),
  );
  await writeAudits(
    ctx,
    tx,
    changes.map(({ level, delta, kind, reason }) => ({
      action: `stock.${kind}`,
      entity: 'stock',
      entityId: `${level.variantId}:${level.warehouseId}`,
      before: { onHand: level.onHand },
      after: { onHand: level.onHand + delta, reason },
    })),
  );
  const touched = new Set(changes.map(({ level }) => level.variantId));
  await stockChanged(
    ctx,
    tx,
    levels.filter(({ variantId }) => touched.has(variantId)),
  );
}
