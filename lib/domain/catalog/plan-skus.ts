import { newId } from '@/lib/shared/id';
import { keyOf, type Matrix } from '@/lib/shared/option-matrix';
import { Refusal } from '@/lib/shared/refusal';
import type { ProductContent } from './editor-inputs';
import { checkPrices } from './price-rules';

/** A SKU as it is stored. */
export type StoredSku = {
  readonly id: string;
  readonly version: number;
  readonly sku: string;
  readonly barcode: string | null;
  readonly price: number;
  readonly listPrice: number | null;
  readonly weightGrams: number;
  readonly optionKey: string;
  readonly active: boolean;
  readonly position: number;
};
/** A SKU as it is to be; `sku` is empty where a code is still to be found, `row`: the form's row that says so. */
export type PlannedSku = Omit<StoredSku, 'version'> & {
  readonly was: StoredSku | undefined;
  readonly valueIds: readonly string[];
  readonly row: number | null;
};

type Fills = Pick<ProductContent, 'skus' | 'fillPrice' | 'fillListPrice' | 'fillWeight'>;

/**
 * What each SKU of the matrix is to be by the form: rows that it doesn't have keep what they were, or begin like the product's others;
 * a combination that was never sold and isn't ticked is no SKU.
 * @throws Refusal VERSION_CONFLICT, LIST_PRICE_BELOW_PRICE, INVALID_INPUT when a new SKU has no price from anywhere
 */
export function planSkus({ rows }: Matrix, stored: readonly StoredSku[], form: Fills, idOf: ReadonlyMap<string, string>): PlannedSku[] {
  const given = new Map(
    form.skus.flatMap((one, row) =>
      one === null ? [] : [[keyOf(one.key.split('+').map((key) => idOf.get(key) ?? key)), { ...one, row }] as const],
    ),
  );
  const sibling = stored.find(({ active }) => active) ?? stored[0];
  return rows.flatMap(({ keys, sku: id }, position) => {
    const typed = given.get(keyOf(keys));
    const was = stored.find((one) => one.id === id);
    if (was === undefined && typed?.active === false) return [];
    if (typed?.version !== undefined && typed.version !== was?.version) throw new Refusal('VERSION_CONFLICT');
    const row = typed?.row ?? null;
    const price = typed?.price ?? (typed?.active === true ? form.fillPrice : null) ?? was?.price ?? form.fillPrice ?? sibling?.price;
    if (price === undefined) throw new Refusal('INVALID_INPUT', {}, row === null ? 'fillPrice' : `skus.${row}.price`);
    const listPrice = typed === undefined && was !== undefined ? was.listPrice : (typed?.listPrice ?? form.fillListPrice);
    checkPrices({ price, listPrice }, row === null ? 'fillListPrice' : `skus.${row}.listPrice`);
    return [
      {
        id: was?.id ?? newId(),
        was,
        row,
        position,
        price,
        listPrice,
        sku: typed?.sku || was?.sku || '',
        barcode: typed === undefined ? (was?.barcode ?? null) : typed.barcode || null,
        weightGrams: typed?.weightGrams ?? form.fillWeight ?? was?.weightGrams ?? sibling?.weightGrams ?? 0,
        active: typed?.active ?? (was === undefined || was.active || was.optionKey.startsWith('left:')),
        valueIds: keys,
        optionKey: keyOf(keys.toSorted()),
      },
    ];
  });
}

/** Whether it isn't yet as it is to be. */
export const isChanged = ({ was, ...now }: PlannedSku): boolean =>
  was === undefined ||
  was.sku !== now.sku ||
  was.barcode !== now.barcode ||
  was.price !== now.price ||
  was.listPrice !== now.listPrice ||
  was.weightGrams !== now.weightGrams ||
  was.active !== now.active ||
  was.position !== now.position ||
  was.optionKey !== now.optionKey;
