/** A SKU's stock in one warehouse, in pieces. `backordered`: sold and still to come. */
type Level = { readonly onHand: number; readonly reserved: number; readonly safety: number; readonly backordered: number };
type BackorderTerms = { readonly backorderLimit: number | null };

/** What to select of stock levels to know what is available. */
export const levelFigures = { onHand: true, reserved: true, safety: true, backordered: true } as const;

/** Pieces that are there for buyers: what is held for orders and what is never offered left out. */
export const availableOf = (levels: readonly Level[]): number =>
  levels.reduce((all, { onHand, reserved, safety }) => all + Math.max(0, onHand - reserved - safety), 0);

/** Pieces that may still be sold before they are there; none of a SKU that lies in no warehouse. */
export const backorderRoom = (levels: readonly Level[], { backorderLimit }: BackorderTerms): number =>
  levels.length === 0 || backorderLimit === null
    ? 0
    : Math.max(0, backorderLimit - levels.reduce((all, { backordered }) => all + backordered, 0));

/** The same as SQL. Constant text: nothing of it comes from outside. `s` is the alias of "StockLevel", `v` that of "Variant". */
export const availableSql = (s: string): string => `greatest(0, ${s}."onHand" - ${s}."reserved" - ${s}."safety")`;
/** In a select over all levels of one SKU: greatest() passes over the null of a SKU that has no limit, or no level. */
export const backorderRoomSql = (s: string, v: string): string => `greatest(0, ${v}."backorderLimit" - sum(${s}."backordered"))::int`;
/** What buyers can take of a SKU, from stock and before it comes: a scalar query. */
export const offeredSql = (v: string): string =>
  `(select coalesce(sum(${availableSql('l')}), 0)::int + ${backorderRoomSql('l', v)} from "StockLevel" l where l."variantId" = ${v}."id")`;
