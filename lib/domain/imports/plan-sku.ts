import type { TaskChange } from '@/lib/domain/tasks/views';
import { toYuan } from '@/lib/shared/money';
import { Refusal } from '@/lib/shared/refusal';
import { type CurrentProduct, type CurrentSku, optionKeyOf, type SkuState } from './current';
import type { RowOption, RowValues } from './parse-row';
import type { PlannedLevel } from './plan';

const yuan = (amount: number | null) => (amount === null ? null : toYuan(amount));
const none = { onHand: 0, reserved: 0, safety: 0 };

/** A SKU as its row wants it. @throws Refusal CELL_MISSING, LIST_PRICE_BELOW_PRICE */
export function skuState(values: RowValues, before: SkuState | null): SkuState {
  const price = values.price ?? before?.price;
  const weight = values.weight ?? before?.weight;
  if (price === undefined) throw new Refusal('CELL_MISSING', { field: 'price' });
  if (weight === undefined) throw new Refusal('CELL_MISSING', { field: 'weight' });
  const listPrice = values.listPrice === undefined ? (before?.listPrice ?? null) : values.listPrice;
  if (listPrice !== null && listPrice < price) throw new Refusal('LIST_PRICE_BELOW_PRICE');
  return {
    price,
    weight,
    listPrice,
    barcode: values.barcode === undefined ? (before?.barcode ?? null) : values.barcode,
    active: values.active ?? before?.active ?? true,
  };
}

/** What is different of a SKU, in the terms of a file. */
export function skuChanges(before: SkuState, after: SkuState): TaskChange[] {
  const flag = (active: boolean) => (active ? 'yes' : 'no');
  const all: TaskChange[] = [
    { field: 'barcode', before: before.barcode, after: after.barcode },
    { field: 'price', before: yuan(before.price), after: yuan(after.price) },
    { field: 'listPrice', before: yuan(before.listPrice), after: yuan(after.listPrice) },
    { field: 'weight', before: before.weight, after: after.weight },
    { field: 'active', before: flag(before.active), after: flag(after.active) },
  ];
  return all.filter((change) => change.before !== change.after);
}

/**
 * Stock that is to be otherwise. Where the file says what it was when the file was made, only what was edited counts, and only while it still
 * is as it was then.
 * @throws Refusal STOCK_MOVED, STOCK_BELOW_RESERVED, CELL_UNKNOWN
 */
export function planLevels(
  values: RowValues,
  sku: CurrentSku | null,
  warehouses: ReadonlySet<string>,
): { levels: PlannedLevel[]; changes: TaskChange[] } {
  const levels: PlannedLevel[] = [];
  const changes: TaskChange[] = [];
  for (const [warehouseId, { stock, safety, was }] of values.levels) {
    if (!warehouses.has(warehouseId)) throw new Refusal('CELL_UNKNOWN', { field: `stock:${warehouseId}`, value: '' });
    const before = sku?.levels.get(warehouseId) ?? none;
    const wanted = stock === undefined || stock === before.onHand || (was !== undefined && stock === was) ? null : stock;
    if (wanted !== null && sku !== null && was !== undefined && was !== before.onHand)
      throw new Refusal('STOCK_MOVED', { was, now: before.onHand });
    if (wanted !== null && wanted < before.reserved) throw new Refusal('STOCK_BELOW_RESERVED', { reserved: before.reserved });
    const kept = safety === undefined || safety === before.safety ? null : safety;
    if (wanted === null && kept === null) continue;
    levels.push({ warehouseId, before, stock: wanted, safety: kept });
    if (wanted !== null) changes.push({ field: `stock:${warehouseId}`, before: before.onHand, after: wanted });
    if (kept !== null) changes.push({ field: `safety:${warehouseId}`, before: before.safety, after: kept });
  }
  return { levels, changes };
}

const differs = (given: string, is: string) => given !== '' && given !== is;

/** An existing SKU is what it is. @throws Refusal OPTIONS_FIXED */
export function requireSameOptions(given: readonly RowOption[] | undefined, { options }: CurrentSku): void {
  if (given === undefined || given.length === 0) return;
  const other = given.find((option, index) => {
    const is = options[index];
    return (
      is === undefined ||
      differs(option.value, is.value) ||
      differs(option.valueEn, is.valueEn) ||
      differs(option.name, is.name) ||
      differs(option.nameEn, is.nameEn)
    );
  });
  if (other !== undefined || given.length !== options.length)
    throw new Refusal('OPTIONS_FIXED', { value: (other ?? given[0])?.value ?? '' });
}

/**
 * A new SKU's options among those of its product: the same names, and a choice that no other SKU is.
 * @throws Refusal CELL_MISSING, OPTIONS_DIFFER, OPTIONS_TAKEN
 */
export function newOptions(
  given: readonly RowOption[] = [],
  names: readonly { readonly name: string; readonly nameEn: string }[] | null,
  taken: CurrentProduct['taken'],
): RowOption[] {
  const unnamed = given.findIndex(({ name }) => name === '');
  if (names === null && unnamed >= 0) throw new Refusal('CELL_MISSING', { field: `option${unnamed + 1}Name` });
  if (names !== null && names.length !== given.length)
    throw new Refusal('OPTIONS_DIFFER', { names: names.map(({ name }) => name).join(' / ') });
  const options = given.map((option, index) => {
    const is = names?.[index];
    if (is === undefined)
      return {
        ...option,
        nameEn: option.nameEn === '' ? option.name : option.nameEn,
        valueEn: option.valueEn === '' ? option.value : option.valueEn,
      };
    if (option.name !== '' && option.name !== is.name && option.name !== is.nameEn)
      throw new Refusal('OPTIONS_DIFFER', { names: names?.map(({ name }) => name).join(' / ') ?? '' });
    return { ...option, name: is.name, nameEn: is.nameEn, valueEn: option.valueEn === '' ? option.value : option.valueEn };
  });
  const other = taken.get(optionKeyOf(options));
  if (other !== undefined) throw new Refusal('OPTIONS_TAKEN', { sku: other });
  return options;
}
