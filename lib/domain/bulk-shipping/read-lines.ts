import { isHumanNumber } from '@/lib/shared/number';

/** What a line says, each as it came; empty where it says nothing. */
export type TypedLine = { readonly text: string; readonly number: string; readonly carrier: string; readonly trackingNumber: string };

const longestText = 200;
const heads = {
  number: /订单|order/i,
  trackingNumber: /运单|快递单|物流单|面单|tracking|waybill/i,
  carrier: /快递|物流|承运|carrier|courier/i,
} as const;
type Columns = Readonly<Record<keyof typeof heads, number>>;

/** The cells of a pasted line: apart by tabs, else by commas or semicolons, else by spaces. */
const cellsOf = (line: string): string[] => {
  const apart = line.includes('\t') ? /\t/ : /[,，;；]/.test(line) ? /[,，;；]/ : /\s+/;
  return line
    .trim()
    .split(apart)
    .map((cell) => cell.trim());
};

/** Where the columns are, by the names at the head; null where there are no such names. */
function columnsOf(cells: readonly string[]): Columns | null {
  const taken = new Set<number>();
  const find = (name: keyof typeof heads) => {
    const at = cells.findIndex((cell, index) => !taken.has(index) && heads[name].test(cell));
    taken.add(at);
    return at;
  };
  const [number, trackingNumber, carrier] = [find('number'), find('trackingNumber'), find('carrier')];
  return number < 0 || trackingNumber < 0 ? null : { number, trackingNumber, carrier };
}

/** Without names of columns: the order first and the parcel last, or the other way round; what is between names the carrier. */
function byPlace(cells: readonly string[]): Omit<TypedLine, 'text'> {
  const [first = '', ...rest] = cells.filter((cell) => cell !== '');
  const last = rest.at(-1) ?? '';
  const turned = !isHumanNumber(first) && isHumanNumber(last);
  return {
    number: turned ? last : first,
    carrier: rest.slice(0, -1).join(' '),
    trackingNumber: turned ? first : last,
  };
}

/** Names of columns have no long run of digits. */
const isHead = (cells: readonly string[]) => cells.every((cell) => !/\d{5}/.test(cell)) && cells.some((cell) => heads.number.test(cell));

/** What rows of cells say, a head of names left out. */
export function readRows(rows: readonly (readonly string[])[]): TypedLine[] {
  const given = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const [first] = given;
  const head = first !== undefined && isHead(first);
  const columns = head ? columnsOf(first) : null;
  return given.slice(head ? 1 : 0).map((cells) => {
    const text = cells.join(' ').trim().slice(0, longestText);
    const at = (index: number) => (cells[index] ?? '').trim();
    return columns === null
      ? { text, ...byPlace(cells.map((cell) => cell.trim())) }
      : { text, number: at(columns.number), carrier: at(columns.carrier), trackingNumber: at(columns.trackingNumber) };
  });
}

/** What pasted text says, a line for each parcel. */
export const readText = (text: string): TypedLine[] =>
  readRows(
    text
      .replaceAll('\0', '')
      .split(/\r\n|\r|\n/)
      .map(cellsOf),
  );
