import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { allocator, type Level } from '@/lib/domain/inventory/allocate';
import { fewPieces, stockTurned } from '@/lib/domain/inventory/stock-tags';
import { limiter, lockOffers, type LockedOffer, usesOffers } from '@/lib/domain/promotions/lock-offers';
import { Refusal } from '@/lib/shared/refusal';
import type { PlacedGroup, PreparedGroup } from './prepare-orders';
import { writeOffers } from './write-offers';
import { type GroupToWrite, writeOrders } from './write-orders';

type LockedLevel = Level & { readonly price: number; readonly onSale: boolean };
type Settled = PromiseSettledResult<PlacedGroup>;

// A batch's rows come as JSON, of whose number the planner knows nothing: by itself it would read whole tables to join them.
const begin = 'begin; set local enable_seqscan = off';

/** What was read is no longer so: another process placed the same checkout or emptied the same cart. Read again. */
export class Stale extends Error {}

// Rows are locked in SKU order, so that two batches never wait for each other in a circle.
const lock = {
  name: 'lock-levels',
  text: `select s."variantId", s."warehouseId", s."onHand" - s."reserved" as "available", w."provinceCode", w."priority", v."price",
           (v."active" and p."status" = 'live' and m."status" = 'active') as "onSale"
         from "StockLevel" s join "Warehouse" w on w."id" = s."warehouseId" join "Variant" v on v."id" = s."variantId"
         join "Product" p on p."id" = v."productId" join "Merchant" m on m."id" = p."merchantId"
         where s."variantId" = any($1::uuid[]) order by s."variantId", s."warehouseId" for update of s`,
};

const linesOf = ({ bill }: PreparedGroup) => bill.orders.flatMap((order) => order.lines);
const giftsOf = ({ bill }: PreparedGroup) =>
  bill.orders.flatMap(({ merchantId, gifts }) => gifts.map(({ sku, quantity }) => ({ variantId: sku.variantId, merchantId, quantity })));

/** Gives each group its stock and what is limited beside, or says why not, in order, as one at a time would. */
function decide(
  groups: readonly PreparedGroup[],
  levels: readonly LockedLevel[],
  locked: readonly LockedOffer[],
): (GroupToWrite | Refusal)[] {
  const found = Map.groupBy(levels, ({ variantId }) => variantId);
  const allocate = allocator(levels);
  const limits = limiter(locked);
  return groups.map((group) => {
    const lines = linesOf(group);
    const { provinceCode } = group.address;
    const changed = lines.some(({ variantId, unitPrice, flashItemId }) => {
      const [level] = found.get(variantId) ?? [];
      return level !== undefined && ((flashItemId === null && level.price !== Number(unitPrice)) || !level.onSale);
    });
    if (changed) return new Refusal('QUOTE_CHANGED');
    const short = ({ available }: { readonly available: number }) => new Refusal('OUT_OF_STOCK', { available });
    if (!usesOffers(group.bill)) {
      const allocation = allocate(lines, provinceCode);
      return allocation.kind === 'short' ? short(allocation) : { ...group, parts: allocation.parts };
    }
    const bought = allocate(lines, provinceCode, true);
    if (bought.kind === 'short') return short(bought);
    // A gift, a coupon or a flash price that is gone is another bill.
    if (!limits.fits(group.bill)) return new Refusal('QUOTE_CHANGED');
    const allocation = allocate([...lines, ...giftsOf(group)], provinceCode);
    if (allocation.kind === 'short') return new Refusal('QUOTE_CHANGED');
    limits.take(group.bill);
    return { ...group, parts: allocation.parts };
  });
}

/** SKUs of which these groups leave few. */
function runningOut(levels: readonly Level[], groups: readonly GroupToWrite[]): string[] {
  const left = new Map<string, number>();
  for (const { variantId, available } of levels) left.set(variantId, (left.get(variantId) ?? 0) + available);
  for (const { variantId, quantity } of groups.flatMap(({ parts }) => parts)) left.set(variantId, (left.get(variantId) ?? 0) - quantity);
  return [...new Set(groups.flatMap(({ parts }) => parts.map(({ variantId }) => variantId)))].filter(
    (id) => (left.get(id) ?? 0) <= fewPieces,
  );
}

async function inTransaction(client: PoolClient, groups: readonly PreparedGroup[]): Promise<Settled[]> {
  const { rows: levels } = await client.query<LockedLevel>({
    ...lock,
    values: [groups.flatMap((group) => [...linesOf(group), ...giftsOf(group)]).map(({ variantId }) => variantId)],
  });
  const limited = groups.filter(({ bill }) => usesOffers(bill));
  const locked =
    limited.length === 0
      ? []
      : await lockOffers(
          client,
          limited.map(({ bill }) => bill),
          limited[0]?.ctx.now() ?? new Date(),
        );
  const decided = decide(groups, levels, locked);
  const accepted = decided.filter((one): one is GroupToWrite => !(one instanceof Refusal));
  const { ids, orderIds, whole } = accepted.length === 0 ? { ids: [], orderIds: [], whole: true } : await writeOrders(client, accepted);
  if (!whole) throw new Stale('a cart has changed');
  const offered = await writeOffers(client, accepted, { ids, orderIds });
  if (!offered.whole) throw new Stale('a limit has been reached');
  const turned = [...new Set([...runningOut(levels, accepted), ...offered.soldOut])];
  await stockTurned(async (text, values) => (await client.query({ text, values: [...values] })).rows, turned);
  let written = 0;
  return decided.map((one): Settled => {
    if (one instanceof Refusal) return { status: 'rejected', reason: one };
    return { status: 'fulfilled', value: { groupId: ids[written++] ?? '', number: one.number } };
  });
}

const conflict = z.union([
  z.object({ code: z.enum(['40001', '40P01']) }),
  z.object({ code: z.literal('23505'), constraint: z.literal('OrderGroup_checkoutId_key') }),
]);

async function attempt(pool: Pool, groups: readonly PreparedGroup[]): Promise<Settled[]> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const settled = await inTransaction(client, groups);
    await client.query('commit');
    client.release();
    return settled;
  } catch (error) {
    // A connection that can't even roll back is not given back to the pool.
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw conflict.safeParse(error).success ? new Stale('another process was first', { cause: error }) : error;
  }
}

/**
 * Takes the stock of many order groups and writes them in one transaction; each is accepted or refused as if they came one at a time.
 * If the transaction fails, each is tried alone: only the one at fault fails.
 * @throws (each by itself) Refusal OUT_OF_STOCK, QUOTE_CHANGED; Stale
 */
export async function takeStock(pool: Pool, groups: readonly PreparedGroup[]): Promise<Settled[]> {
  try {
    return await attempt(pool, groups);
  } catch (reason) {
    if (groups.length === 1) return [{ status: 'rejected', reason }];
    const alone: Settled[] = [];
    for (const group of groups)
      alone.push(...(await attempt(pool, [group]).catch((error: unknown): Settled[] => [{ status: 'rejected', reason: error }])));
    return alone;
  }
}
