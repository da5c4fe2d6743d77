type Choosable = { readonly id: string; readonly optionValueIds: readonly string[] };

/** The SKU that has exactly these option values; the only one where there are no options. */
export const chosenVariant = <V extends Choosable>(variants: readonly V[], chosen: readonly string[]): V | undefined =>
  variants.find((variant) => variant.optionValueIds.length === chosen.length && chosen.every((id) => variant.optionValueIds.includes(id)));

/** Whether some SKU has this value together with what is chosen of the other options. */
export const possible = (variants: readonly Choosable[], othersChosen: readonly string[], value: string): boolean =>
  variants.some(({ optionValueIds }) => optionValueIds.includes(value) && othersChosen.every((id) => optionValueIds.includes(id)));
