import type { Context } from '@/lib/domain/context';
import { stockDrift } from '@/lib/domain/inventory/stock-drift';
import { applyAlerts } from './apply-alerts';

type Row = {
  readonly variantId: string;
  readonly merchantId: string;
  readonly moved: number;
  readonly held: number;
  readonly onHand: number;
};

// A level's distance from its movements, and from what orders hold and wait for, summed over a SKU's warehouses.
const drifted = `
  select v."id" as "variantId", v."merchantId", coalesce(sum(d.moved), 0)::int as moved, coalesce(sum(d.held), 0)::int as held,
    (select coalesce(sum("onHand"), 0)::int from "StockLevel" where "variantId" = v."id") as "onHand"
  from (
    select "variantId", abs("onHand" - moved) + abs("reserved" - "movedReserved") + abs("backordered" - "movedBackordered") as moved, 0 as held
    from (${stockDrift.moved}) m
    union all select "variantId", 0, abs("reserved" - held) + abs("backordered" - waiting) from (${stockDrift.held}) h
  ) d join "Variant" v on v."id" = d."variantId" group by v."id"`;

/** Opens an alert for every SKU whose books don't add up, and closes those of SKUs whose books do again. */
export async function checkDrift(ctx: Context): Promise<void> {
  // A large ledger takes its time to be read: outside the transaction.
  const rows = await ctx.db.$queryRawUnsafe<Row[]>(drifted);
  const open = await ctx.db.stockAlert.findMany({ where: { kind: 'drift', closedAt: null }, select: { variantId: true } });
  const variantIds = [...open, ...rows].map(({ variantId }) => variantId);
  const warnings = rows.map(({ variantId, merchantId, moved, held, onHand }) => ({
    variantId,
    merchantId,
    kind: 'drift' as const,
    detail: { onHand, movedOff: moved, heldOff: held },
  }));
  await ctx.db.$transaction((tx) => applyAlerts(ctx, tx, variantIds, ['drift'], warnings));
}
