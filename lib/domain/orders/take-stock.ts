import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { allocator, type Level, type Part } from '@/lib/domain/inventory/allocate';
import { availableSql } from '@/lib/domain/inventory/available';
import { fewPieces, stockTurned } from '@/lib/domain/inventory/stock-tags';
import { limiter, limitsOf, lockOffers, type LockedOffer, usesOffers } from '@/lib/domain/promotions/lock-offers';
import { Refusal } from '@/lib/shared/refusal';
import { type Held, holdStock } from './hold-stock';
import type { PlacedGroup, PreparedGroup } from './prepare-orders';
import { writeOffers } from './write-offers';
import { rowsOf, writeOrders } from './write-orders';

type LockedLevel = Omit<Level, 'room'> & {
  readonly backordered: number;
  readonly backorderLimit: number | null;
  readonly backorderDays: number | null;
  readonly price: number;
  readonly onSale: boolean;
};
type Settled = PromiseSettledResult<PlacedGroup>;

// A batch's rows come as JSON, of whose number the planner knows nothing: by itself it would read whole tables to join them.
const begin = 'begin; set local enable_seqscan = off; set local plan_cache_mode = force_generic_plan';

/** What was read is no longer so: another process placed the same checkout or emptied the same cart. Read again. */
export class Stale extends Error {}

// Rows are locked in SKU order, so that two batches never wait for each other in a circle.
const lock = {
  name: 'lock-levels',
  text: `select s."variantId", s."warehouseId", ${availableSql('s')} as "available", s."backordered", v."backorderLimit", v."backorderDays",
           w."provinceCode", w."priority", v."price",
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
  offers: readonly LockedOffer[],
): (Held['parts'] | Refusal)[] {
  const found = Map.groupBy(levels, ({ variantId }) => variantId);
  const roomOf = ([first, ...others]: readonly LockedLevel[]) => {
    if (first?.backorderLimit === undefined || first.backorderLimit === null) return 0;
    return Math.max(
      0,
      others.reduce((rest, { backordered }) => rest - backordered, first.backorderLimit - first.backordered),
    );
  };
  const rooms = new Map([...found].map(([variantId, own]) => [variantId, roomOf(own)]));
  const allocate = allocator(levels.map((level) => ({ ...level, room: rooms.get(level.variantId) ?? 0 })));
  const daysOf = (variantId: string) => found.get(variantId)?.[0]?.backorderDays ?? null;
  const limits = limiter(offers);
  return groups.map((group) => {
    const lines = linesOf(group);
    const gifts = giftsOf(group);
    const { provinceCode } = group.address;
    const changed = lines.some(({ variantId, unitPrice, flashItemId, agreed = false }) => {
      const [level] = found.get(variantId) ?? [];
      return level !== undefined && ((flashItemId === null && !agreed && level.price !== Number(unitPrice)) || !level.onSale);
    });
    if (changed) return new Refusal('QUOTE_CHANGED');
    const offered = usesOffers(group.bill);
    const bought = allocate(lines, provinceCode, offered);
    if (bought.kind === 'short') return new Refusal('OUT_OF_STOCK', { available: bought.available });
    // A gift, a coupon or a flash price that is gone is another bill.
    const given = gifts.every(({ variantId }) => found.get(variantId)?.[0]?.onSale === true);
    if (offered && !(given && limits.fits(group.bill))) return new Refusal('QUOTE_CHANGED');
    const allocation = offered ? allocate([...lines, ...gifts], provinceCode) : bought;
    if (allocation.kind === 'short') return new Refusal('QUOTE_CHANGED');
    limits.take(group.bill);
    return allocation.parts.map((part) => ({ ...part, days: part.backordered === 0 ? null : daysOf(part.variantId) }));
  });
}

/** SKUs of which so many parts leave few. */
function runningOut(levels: readonly LockedLevel[], parts: readonly Part[]): string[] {
  const left = new Map<string, number>();
  for (const { variantId, available } of levels) left.set(variantId, (left.get(variantId) ?? 0) + available);
  for (const { variantId, quantity, backordered } of parts) left.set(variantId, (left.get(variantId) ?? 0) - quantity + backordered);
  return [...new Set(parts.map(({ variantId }) => variantId))].filter((id) => (left.get(id) ?? 0) <= fewPieces);
}

/** Pieces beyond which a SKU is not about to run out while a few batches are written. */
const plenty = 1000;

/** What a group wants is there in plenty, and nothing of it limited: others may take of it at the same time. */
const isPlentiful = (group: PreparedGroup): boolean =>
  limitsOf(group.bill).length === 0 && linesOf(group).every(({ available, quantity }) => available > plenty + quantity);

/** What a group shares with others that must come after it: its SKUs and what of offers is limited, unless there is plenty. */
export const keysOf = (group: PreparedGroup): string[] =>
  isPlentiful(group) ? [] : [...linesOf(group).map(({ variantId }) => variantId), ...limitsOf(group.bill)];

/** Locks what the groups use of offers: no statement when they use none. */
async function lockUsed(client: PoolClient, groups: readonly PreparedGroup[]): Promise<LockedOffer[]> {
  const [first, ...others] = groups.filter(({ bill }) => usesOffers(bill));
  if (first === undefined) return [];
  return lockOffers(
    client,
    [first, ...others].map(({ bill }) => bill),
    first.ctx.now(),
  );
}

/** Some are to be refused after all. */
class Scarce extends Error {}

/**
 * Where there is plenty the rows are written first, all of them: the stock, which everybody waits for, is locked for a moment at the end.
 * Else the stock is given out first, and only what was accepted is written.
 */
async function inTransaction(client: PoolClient, groups: readonly PreparedGroup[], rowsFirst: boolean): Promise<Settled[]> {
  const all = groups.map((group) => ({ group, rows: rowsOf(group) }));
  const write = async (some: typeof all) => {
    if (
      some.length > 0 &&
      !(await writeOrders(
        client,
        some.map(({ rows }) => rows),
      ))
    )
      throw new Stale('a cart has changed');
  };
  if (rowsFirst) await write(all);
  const { rows: levels } = await client.query<LockedLevel>({
    ...lock,
    values: [groups.flatMap((group) => [...linesOf(group), ...giftsOf(group)]).map(({ variantId }) => variantId)],
  });
  const decided = decide(groups, levels, await lockUsed(client, groups));
  const accepted = all.flatMap((one, index) => {
    const parts = decided[index];
    return parts === undefined || parts instanceof Refusal ? [] : [{ ...one, parts }];
  });
  if (rowsFirst && accepted.length < all.length) throw new Scarce();
  if (!rowsFirst) await write(accepted);
  if (accepted.length > 0) await holdStock(client, accepted);
  const offered = await writeOffers(client, accepted);
  if (!offered.whole) throw new Stale('a limit has been reached');
  const few = runningOut(
    levels,
    accepted.flatMap(({ parts }) => parts),
  );
  const turned = [...new Set([...few, ...offered.soldOut])];
  await stockTurned(async (text, values) => (await client.query({ text, values: [...values] })).rows, turned);
  return decided.map((one, index): Settled => {
    if (one instanceof Refusal) return { status: 'rejected', reason: one };
    return { status: 'fulfilled', value: { groupId: all[index]?.rows.group.id ?? '', number: all[index]?.group.number ?? '' } };
  });
}

const conflict = z.union([
  z.object({ code: z.enum(['40001', '40P01']) }),
  z.object({ code: z.literal('23505'), constraint: z.literal('OrderGroup_checkoutId_key') }),
]);

async function attempt(pool: Pool, groups: readonly PreparedGroup[], rowsFirst = false): Promise<Settled[]> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const settled = await inTransaction(client, groups, rowsFirst);
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
    if (groups.every(isPlentiful)) return await attempt(pool, groups, true);
  } catch (error) {
    // Whatever it was, the other order shows which group it is about.
    if (groups.length === 1 && !(error instanceof Scarce)) return [{ status: 'rejected', reason: error }];
  }
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
