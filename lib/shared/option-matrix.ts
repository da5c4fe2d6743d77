/** An option and its values by their keys: their ids, or what stands for the id of one that is still to be made. */
export type MatrixOption = { readonly key: string; readonly values: readonly { readonly key: string }[] };
/** A SKU that there is, and the value that it has of each option. */
export type MatrixSku = { readonly id: string; readonly values: readonly { readonly option: string; readonly value: string }[] };
/** The keys of its values in the order of the options; `sku`: the one that there is of it. */
export type Combination = { readonly keys: readonly string[]; readonly sku: string | null };
export type Matrix = {
  readonly rows: readonly Combination[];
  /** SKUs that no combination is left for. */ readonly left: readonly string[];
};

export const mostOptions = 3;
export const mostValues = 40;
export const mostSkus = 200;

/** How many SKUs these options make. */
export const countOf = (options: readonly MatrixOption[]): number => options.reduce((all, { values }) => all * values.length, 1);

/** What names a combination among others. */
export const keyOf = (keys: readonly string[]): string => keys.join('+');

function combinations(options: readonly MatrixOption[]): (readonly string[])[] {
  let all: (readonly string[])[] = [[]];
  for (const { values } of options) all = all.flatMap((keys) => values.map(({ key }) => [...keys, key]));
  return all;
}

/**
 * Every combination of the options' values in order, and which SKU it is. A SKU stays what it was: where an option is added it takes the
 * first value of it, where a whole option goes the first SKU of those that become the same stays. One whose value is gone fits nothing.
 * `skus`: those to be preferred first.
 */
export function planMatrix(options: readonly MatrixOption[], skus: readonly MatrixSku[]): Matrix {
  const offered = new Set(options.map(({ key }) => key));
  const alive = new Set(options.flatMap(({ values }) => values.map(({ key }) => key)));
  const free = new Map(
    skus
      .filter(({ values }) => values.every(({ option, value }) => alive.has(value) || !offered.has(option)))
      .map(({ id, values }) => [id, values.flatMap(({ value }) => (alive.has(value) ? [value] : []))]),
  );
  const rows = combinations(options).map((keys) => {
    let best: { readonly id: string; readonly fits: number } | null = null;
    for (const [id, values] of free)
      if (values.every((value) => keys.includes(value)) && values.length > (best?.fits ?? -1)) best = { id, fits: values.length };
    if (best !== null) free.delete(best.id);
    return { keys, sku: best?.id ?? null };
  });
  const used = new Set(rows.map(({ sku }) => sku));
  return { rows, left: skus.flatMap(({ id }) => (used.has(id) ? [] : [id])) };
}
