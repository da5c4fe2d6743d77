import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { stockTurned } from '@/lib/domain/inventory/stock-tags';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { setTimer } from '@/lib/domain/timers';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { SaveFlashSaleInput } from './manage-inputs';
import { findSkus } from './resolve-terms';

type Item = { readonly variantId: string; readonly price: number; readonly quota: number; readonly perUserLimit: number | null };
type Rows = readonly { readonly row: number; readonly item: Item }[];

/** @throws Refusal FLASH_OVERLAP beside the first row whose SKU is in another sale at that time */
async function refuseOverlap(
  tx: Transaction,
  id: string,
  rows: Rows,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<void> {
  const ids = rows.map(({ item }) => item.variantId);
  // Who plans the same SKU at the same moment comes after.
  await tx.$queryRaw`select 1 from "Variant" where "id" = any(${ids}::uuid[]) order by "id" for no key update`;
  const taken = await tx.flashSaleItem.findFirst({
    where: {
      variantId: { in: ids },
      flashSaleId: { not: id },
      sale: { status: 'active', startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    },
    select: { variantId: true },
  });
  if (taken === null) return;
  const row = rows.find(({ item }) => item.variantId === taken.variantId)?.row ?? 0;
  throw new Refusal('FLASH_OVERLAP', {}, `items.${row}.sku`);
}

/** Writes the items of a sale. What has sold pieces stays, and no quota falls below what it sold. */
async function writeItems(tx: Transaction, flashSaleId: string, rows: Rows): Promise<void> {
  const kept = rows.map(({ item }) => item.variantId);
  await tx.$queryRaw`select 1 from "FlashSaleItem" where "flashSaleId" = ${flashSaleId}::uuid order by "id" for update`;
  const before = new Map((await tx.flashSaleItem.findMany({ where: { flashSaleId } })).map((item) => [item.variantId, item]));
  const dropped = [...before.values()].filter(({ variantId }) => !kept.includes(variantId));
  const soldOne = dropped.find(({ sold }) => sold > 0);
  if (soldOne !== undefined) throw new Refusal('LIMIT_BELOW_USED', { max: soldOne.sold }, 'items.0.quota');
  await tx.flashSaleItem.deleteMany({ where: { id: { in: dropped.map(({ id }) => id) } } });
  for (const { row, item } of rows) {
    const old = before.get(item.variantId);
    if (old !== undefined && item.quota < old.sold) throw new Refusal('LIMIT_BELOW_USED', { max: old.sold }, `items.${row}.quota`);
    await tx.flashSaleItem.upsert({
      where: { flashSaleId_variantId: { flashSaleId, variantId: item.variantId } },
      create: { flashSaleId, ...item },
      update: item,
    });
  }
}

/**
 * Makes a flash sale, or changes it if nobody has since `input.version`. A SKU is in one sale at a time; shown prices expire now and at
 * its start and end.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, SKU_UNKNOWN, FLASH_OVERLAP, LIMIT_BELOW_USED
 */
export async function saveFlashSale(ctx: StaffContext, input: SaveFlashSaleInput): Promise<{ readonly id: string }> {
  const { merchantId } = ctx.actor;
  const { name, nameEn, status, startsAt, endsAt } = input;
  const given = input.items.flatMap((item, row) => (item === null ? [] : [{ row, item }]));
  const rows = await Promise.all(
    given.map(async ({ row, item: { sku, price, quota, perUserLimit = null } }) => {
      const [found] = await findSkus(ctx.db, merchantId, [sku], `items.${row}.sku`);
      return { row, item: { variantId: found?.id ?? '', price, quota, perUserLimit } };
    }),
  );
  const id = input.id ?? newId();
  const data = { name, nameEn, status, startsAt, endsAt };
  return ctx.db.$transaction(async (tx) => {
    if (status === 'active') await refuseOverlap(tx, id, rows, input);
    const before = await tx.flashSaleItem.findMany({ where: { flashSaleId: id }, select: { variantId: true } });
    if (input.id === undefined) await tx.flashSale.create({ data: { ...data, id, merchantId, createdAt: ctx.now() } });
    else {
      const own = { id, merchantId };
      if ((await tx.flashSale.count({ where: own })) === 0) throw new Refusal('NOT_FOUND');
      const { count } = await tx.flashSale.updateMany({
        where: { ...own, version: input.version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) throw new Refusal('VERSION_CONFLICT');
    }
    await writeItems(tx, id, rows);
    await writeAudit(ctx, tx, {
      action: input.id === undefined ? 'flash_sale.create' : 'flash_sale.update',
      entity: 'flash_sale',
      entityId: id,
      after: { ...data, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), items: rows.map(({ item }) => item) },
    });
    const turns = [startsAt, endsAt].find((at) => at > ctx.now());
    if (turns !== undefined) await setTimer(tx, 'flash_sale', id, turns);
    const touched = new Set([...before, ...rows.map(({ item }) => item)].map(({ variantId }) => variantId));
    await stockTurned((text, values) => tx.$queryRawUnsafe(text, ...values), [...touched]);
    await expireTags(tx, [tags.home]);
    return { id };
  });
}
