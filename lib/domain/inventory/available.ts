type Level = { readonly onHand: number; readonly reserved: number };

/** Pieces of a SKU that buyers can still take, over all its warehouses. */
export const availableOf = (levels: readonly Level[]): number => levels.reduce((all, { onHand, reserved }) => all + onHand - reserved, 0);
