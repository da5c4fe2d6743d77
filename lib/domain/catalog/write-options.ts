import type { Transaction } from '@/lib/db/client';
import { newId } from '@/lib/shared/id';
import type { MatrixOption } from '@/lib/shared/option-matrix';
import { offeredOptions, type ProductContent } from './editor-inputs';

/** The options as they are now, by ids, and the id that each key of the form has become. */
export type WrittenOptions = { readonly options: readonly MatrixOption[]; readonly idOf: ReadonlyMap<string, string> };

type Stored = { readonly id: string; readonly retired: boolean };

/** What the form means: the one with that id, or a retired one of the same name, which comes back; else a new one. */
function idFor<S extends Stored>(
  stored: readonly S[],
  key: string,
  isSame: (one: S) => boolean,
): { readonly id: string; readonly found: S | undefined } {
  const found = stored.find(({ id }) => id === key) ?? stored.find((one) => one.retired && isSame(one));
  return { id: found?.id ?? newId(), found };
}

/**
 * Makes the product's options and values those of the form, in its order; what the form doesn't name is retired. SKUs that were sold
 * keep what they were called: `dropUnused` removes what none has.
 */
export async function writeOptions(tx: Transaction, productId: string, given: ProductContent['options']): Promise<WrittenOptions> {
  const stored = await tx.productOption.findMany({ where: { productId }, include: { values: true } });
  const idOf = new Map<string, string>();
  const rows = offeredOptions(given).map((option, position) => {
    const { id, found } = idFor(stored, option.key, ({ name }) => name === option.name);
    idOf.set(option.key, id);
    const values = option.values.map((value, place) => {
      const { id: valueId } = idFor(found?.values ?? [], value.key, (one) => one.value === value.value);
      idOf.set(value.key, valueId);
      return { id: valueId, optionId: id, value: value.value, valueEn: value.valueEn, position: place };
    });
    return { id, productId, name: option.name, nameEn: option.nameEn, position, values };
  });
  const values = rows.flatMap((option) => option.values);
  // Positions are unique: all step aside before the form's take their places.
  await tx.$executeRaw`update "ProductOption" set "retired" = true, "position" = 1000 + n.place from (
    select "id", row_number() over (order by "position", "id") as place from "ProductOption" where "productId" = ${productId}::uuid) n where n."id" = "ProductOption"."id"`;
  await tx.$executeRaw`update "OptionValue" v set "retired" = true, "position" = 1000 + n.place from (
    select v."id", row_number() over (partition by v."optionId" order by v."position", v."id") as place from "OptionValue" v
    join "ProductOption" o on o."id" = v."optionId" where o."productId" = ${productId}::uuid) n where n."id" = v."id"`;
  await tx.$executeRaw`insert into "ProductOption" ("id", "productId", "name", "nameEn", "position")
    select g."id", ${productId}::uuid, g."name", g."nameEn", g."position" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g("id" uuid, "name" text, "nameEn" text, "position" int)
    on conflict ("id") do update set "name" = excluded."name", "nameEn" = excluded."nameEn", "position" = excluded."position", "retired" = false`;
  await tx.$executeRaw`insert into "OptionValue" ("id", "optionId", "value", "valueEn", "position")
    select g."id", g."optionId", g."value", g."valueEn", g."position" from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as g("id" uuid, "optionId" uuid, "value" text, "valueEn" text, "position" int)
    on conflict ("id") do update set "value" = excluded."value", "valueEn" = excluded."valueEn", "position" = excluded."position", "retired" = false`;
  return { idOf, options: rows.map(({ id, values: own }) => ({ key: id, values: own.map(({ id: key }) => ({ key })) })) };
}

/** Removes retired values that no SKU has, and options that have no values left. */
export async function dropUnused(tx: Transaction, productId: string): Promise<void> {
  await tx.optionValue.deleteMany({ where: { retired: true, option: { productId }, variants: { none: {} } } });
  await tx.productOption.deleteMany({ where: { productId, retired: true, values: { none: {} } } });
}
