import type { Transaction } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import type { StaffContext } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';
import type { Current } from './current';
import type { Plan, RowPlan, SkuWrite } from './plan';

type New = { readonly row: RowPlan; readonly write: SkuWrite; readonly id: string };
type Option = { readonly id: string; readonly name: string; readonly values: Map<string, string> };

/** What a product can be chosen by, with the names and values that the new SKUs bring. */
async function writeOptions(tx: Transaction, added: readonly New[], current: Current): Promise<Map<string, Option[]>> {
  const options: { id: string; productId: string; name: string; nameEn: string; position: number }[] = [];
  const values: { id: string; optionId: string; value: string; valueEn: string; position: number }[] = [];
  const all = new Map<string, Option[]>();
  for (const { write } of added) {
    const { productId } = write;
    const is = current.products.get(productId);
    const own =
      all.get(productId) ??
      (is === undefined || is.skus === 0 ? [] : is.options).map(({ id, name, values: known }) => ({
        id,
        name,
        values: new Map(known.map((one) => [one.value, one.id])),
      }));
    all.set(productId, own);
    write.options.forEach(({ name, nameEn, value, valueEn }, position) => {
      let option = own[position];
      if (option === undefined) {
        option = { id: newId(), name, values: new Map() };
        own.push(option);
        options.push({ id: option.id, productId, name, nameEn, position });
      }
      if (option.values.has(value)) return;
      const id = newId();
      values.push({ id, optionId: option.id, value, valueEn, position: option.values.size });
      option.values.set(value, id);
    });
  }
  await insertRows(tx, 'ProductOption', options);
  await insertRows(tx, 'OptionValue', values);
  return all;
}

async function create(ctx: StaffContext, tx: Transaction, added: readonly New[], current: Current): Promise<void> {
  if (added.length === 0) return;
  const options = await writeOptions(tx, added, current);
  const positions = new Map<string, number>();
  const chosen = added.map(({ write, id }) => ({
    id,
    write,
    values: write.options.map(({ value }, position) => options.get(write.productId)?.[position]?.values.get(value) ?? ''),
  }));
  await insertRows(
    tx,
    'Variant',
    added.map(({ row, write: { productId, after }, id }, index) => {
      const position = positions.get(productId) ?? current.products.get(productId)?.skus ?? 0;
      positions.set(productId, position + 1);
      const { weight, ...state } = after;
      return {
        id,
        productId,
        merchantId: ctx.actor.merchantId,
        sku: row.sku,
        position,
        ...state,
        weightGrams: weight,
        optionKey: (chosen[index]?.values ?? []).toSorted().join('+'),
      };
    }),
  );
  await insertRows(
    tx,
    'VariantOptionValue',
    chosen.flatMap(({ id, values }) => values.map((optionValueId) => ({ variantId: id, optionValueId }))),
  );
}

async function change(ctx: StaffContext, tx: Transaction, writes: readonly SkuWrite[]): Promise<void> {
  const rows = writes.map(({ variantId, after }) => ({ id: variantId, ...after }));
  if (rows.length === 0) return;
  await tx.$executeRaw`
    update "Variant" v set "barcode" = c."barcode", "price" = c."price", "listPrice" = c."listPrice", "weightGrams" = c."weight", "active" = c."active",
      "version" = v."version" + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c("id" uuid, "barcode" text, "price" int, "listPrice" int, "weight" int, "active" boolean)
    where v."id" = c."id" and v."merchantId" = ${ctx.actor.merchantId}::uuid`;
}

const differs = ({ before, after }: SkuWrite) =>
  before !== null &&
  (before.price !== after.price ||
    before.listPrice !== after.listPrice ||
    before.weight !== after.weight ||
    before.barcode !== after.barcode ||
    before.active !== after.active);

/** Writes new SKUs with their options, and those that change, each kind by one statement. @returns the ids of all SKUs of the plan by their codes */
export async function writeSkus(ctx: StaffContext, tx: Transaction, { rows }: Plan, current: Current): Promise<Map<string, string>> {
  const added = rows.flatMap((row): New[] =>
    row.write === null || row.write.variantId !== null ? [] : [{ row, write: row.write, id: newId(ctx.now().getTime()) }],
  );
  await create(ctx, tx, added, current);
  await change(
    ctx,
    tx,
    rows.flatMap(({ write }) => (write !== null && write.variantId !== null && differs(write) ? [write] : [])),
  );
  return new Map([
    ...rows.map(({ sku }): [string, string] => [sku, current.skus.get(sku)?.id ?? '']),
    ...added.map(({ row, id }): [string, string] => [row.sku, id]),
  ]);
}
