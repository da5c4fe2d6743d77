import type { PaperLine, PickList } from './paper-views';

/** A phone number of which the middle is hidden, as carriers print it (GB/T 41833, privacy waybills). */
export const hiddenPhone = (phone: string): string =>
  phone.length < 8 ? phone : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;

/** A name of which all but the first letter is hidden. */
export const hiddenName = (name: string): string => {
  const letters = [...name];
  return letters.length < 2 ? name : `${letters[0]}${'*'.repeat(Math.min(letters.length - 1, 2))}`;
};

export type Held = PaperLine & { readonly number: string; readonly warehouse: string; readonly warehouseEn: string };

/** What to fetch for many orders, once for each warehouse and SKU, in the order of warehouses and SKUs. */
export function pickLists(held: readonly Held[]): PickList[] {
  const byWarehouse = Map.groupBy(
    held.filter(({ quantity }) => quantity > 0),
    ({ warehouse, warehouseEn }) => `${warehouse}\n${warehouseEn}`,
  );
  return [...byWarehouse.values()]
    .map((own): PickList => {
      const lines = [...Map.groupBy(own, ({ sku }) => sku).values()].flatMap((parts) => {
        const [first] = parts;
        if (first === undefined) return [];
        const { number: _number, warehouse: _w, warehouseEn: _e, ...line } = first;
        const quantity = parts.reduce((all, part) => all + part.quantity, 0);
        return [{ ...line, quantity, orders: parts.map((part) => ({ number: part.number, quantity: part.quantity })) }];
      });
      return {
        warehouse: own[0]?.warehouse ?? '',
        warehouseEn: own[0]?.warehouseEn ?? '',
        lines: lines.toSorted((a, b) => (a.sku < b.sku ? -1 : 1)),
      };
    })
    .toSorted((a, b) => (a.warehouse < b.warehouse ? -1 : 1));
}
