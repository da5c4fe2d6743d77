import type { Transaction } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { keyOf, planMatrix } from '@/lib/shared/option-matrix';
import { Refusal } from '@/lib/shared/refusal';
import type { ProductContent } from './editor-inputs';
import { isChanged, type PlannedSku, planSkus } from './plan-skus';
import { keepPrices } from './price-rules';
import { codeStem, freeCodes } from './sku-codes';
import type { WrittenOptions } from './write-options';

type Product = { readonly id: string; readonly slug: string };
/** A SKU of the matrix, by the ids of its values. */
export type WrittenSku = { readonly id: string; readonly key: string; readonly valueIds: readonly string[]; readonly active: boolean };

/** SKUs that were never sold, stocked or promised are removed; any other stays for what refers to it, and is no longer sold. */
async function leaveOut(tx: Transaction, left: readonly string[]): Promise<void> {
  if (left.length === 0) return;
  const ids = [...left];
  await tx.variant.deleteMany({
    where: {
      id: { in: ids },
      product: { publishedAt: null },
      orderLines: { none: {} },
      flashItems: { none: {} },
      levels: { every: { movements: { none: {} }, reservations: { none: {} } } },
    },
  });
  await tx.$executeRaw`update "Variant" set "active" = false, "position" = "position" + 1000, "version" = "version" + 1 where "id" = any(${ids}::uuid[]) and "active"`;
  await tx.$executeRaw`update "Variant" set "optionKey" = 'left:' || "id" where "id" = any(${ids}::uuid[])`;
}

/** @throws Refusal SKU_TAKEN beside the code that another SKU of the shop has */
async function withCodes(ctx: StaffContext, tx: Transaction, product: Product, planned: readonly PlannedSku[]): Promise<PlannedSku[]> {
  const { merchantId } = ctx.actor;
  const own = planned.map(({ id }) => id);
  const codes = planned.flatMap(({ sku }) => (sku === '' ? [] : [sku]));
  const [taken] = await tx.variant.findMany({
    where: { merchantId, sku: { in: codes }, id: { notIn: own } },
    take: 1,
    select: { sku: true, product: { select: { title: true } } },
  });
  const twice = codes.find((code, index) => codes.indexOf(code) < index);
  const clash = taken === undefined ? twice : taken.sku;
  if (clash !== undefined) {
    const row = planned.findLast(({ sku }) => sku === clash)?.row ?? 0;
    throw new Refusal('SKU_TAKEN', { sku: clash, title: taken?.product.title ?? 'none' }, `skus.${row}.sku`);
  }
  const stem = codeStem(product.slug);
  const near = await tx.variant.findMany({ where: { merchantId, sku: { startsWith: `${stem}-` } }, select: { sku: true } });
  const free = freeCodes(stem, new Set([...near.map(({ sku }) => sku), ...codes]), planned.length - codes.length);
  return planned.map((one) => (one.sku === '' ? { ...one, sku: free.shift() ?? '' } : one));
}

async function store(ctx: StaffContext, tx: Transaction, productId: string, changed: readonly PlannedSku[]): Promise<void> {
  const { merchantId } = ctx.actor;
  const ids = changed.map(({ id }) => id);
  // Codes and combinations are unique: those that move step aside before they take their new places.
  await tx.$executeRaw`update "Variant" set "sku" = 'moving:' || "id", "optionKey" = 'moving:' || "id" where "id" = any(${ids}::uuid[])`;
  const rows = changed.map(({ was: _was, row: _row, valueIds: _valueIds, ...row }) => row);
  await tx.$executeRaw`
    insert into "Variant" ("id", "productId", "merchantId", "sku", "barcode", "price", "listPrice", "weightGrams", "optionKey", "active", "position")
    select g."id", ${productId}::uuid, ${merchantId}::uuid, g."sku", g."barcode", g."price", g."listPrice", g."weightGrams", g."optionKey", g."active", g."position"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g("id" uuid, "sku" text, "barcode" text, "price" int, "listPrice" int, "weightGrams" int,
      "optionKey" text, "active" boolean, "position" int)
    on conflict ("id") do update set "sku" = excluded."sku", "barcode" = excluded."barcode", "price" = excluded."price", "listPrice" = excluded."listPrice",
      "weightGrams" = excluded."weightGrams", "optionKey" = excluded."optionKey", "active" = excluded."active", "position" = excluded."position",
      "version" = "Variant"."version" + 1`;
  await tx.variantOptionValue.deleteMany({ where: { variantId: { in: ids } } });
  await tx.variantOptionValue.createMany({
    data: changed.flatMap(({ id, valueIds }) => valueIds.map((optionValueId) => ({ variantId: id, optionValueId }))),
  });
  const fresh = changed.flatMap(({ id, was }) => (was === undefined ? [id] : []));
  await tx.$executeRaw`insert into "StockLevel" ("variantId", "warehouseId") select v.id, w."id" from unnest(${fresh}::uuid[]) as v(id)
    cross join "Warehouse" w where w."merchantId" = ${merchantId}::uuid order by 1, 2 on conflict do nothing`;
  const repriced = changed.filter(({ was, price, listPrice }) => was?.price !== price || was.listPrice !== listPrice);
  await keepPrices(
    ctx,
    tx,
    repriced.map(({ id, price, listPrice }) => ({ variantId: id, price, listPrice })),
  );
}

/**
 * Makes the product's SKUs those of its options, as the form says. New ones lie in every warehouse of the shop with nothing on hand,
 * every price is kept, and what no combination is left for is no longer sold.
 * @throws Refusal SKU_TAKEN, VERSION_CONFLICT, LIST_PRICE_BELOW_PRICE, INVALID_INPUT
 */
export async function writeSkus(
  ctx: StaffContext,
  tx: Transaction,
  product: Product,
  { options, idOf }: WrittenOptions,
  input: ProductContent,
): Promise<WrittenSku[]> {
  const stored = await tx.variant.findMany({
    where: { productId: product.id },
    orderBy: [{ active: 'desc' }, { position: 'asc' }, { id: 'asc' }],
    include: { optionValues: { include: { optionValue: { select: { optionId: true } } } } },
  });
  const skus = stored.map(({ id, optionValues }) => ({
    id,
    values: optionValues.map(({ optionValueId, optionValue }) => ({ option: optionValue.optionId, value: optionValueId })),
  }));
  const matrix = planMatrix(options, skus);
  const planned = planSkus(matrix, stored, input, idOf);
  // A SKU that the plan doesn't make again is left, whatever its combination.
  const kept = new Set(planned.map(({ id }) => id));
  await leaveOut(
    tx,
    stored.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
  );
  const named = await withCodes(ctx, tx, product, planned);
  const changed = named.filter(isChanged);
  if (changed.length > 0) await store(ctx, tx, product.id, changed);
  return named.map(({ id, valueIds, active }) => ({ id, valueIds, active, key: keyOf(valueIds) }));
}
