import { fen, type Fen, mostFen, parseYuan } from '@/lib/shared/money';

// What stands in a cell, read as what the column is. Null: it can't be read as that.

/** "¥1,299.5" and "1299.50元" as fen, exactly; more than nothing. Zeros behind the second decimal are no more than that. */
export function parseMoney(cell: string): Fen | null {
  const bare = cell.normalize('NFKC').replaceAll(/^(¥|￥|cny|rmb)\s*|\s*元$/gi, '');
  const digits = /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  const amount = parseYuan(digits.replace(/^(\d+\.\d{2})0+$/, '$1').replace(/^(\d+)\.$/, '$1'));
  return amount !== null && amount > 0 && amount <= mostFen ? fen(amount) : null;
}

/** "300", "300 g", "0.3kg" and "0.3 千克" as whole grams. */
export function parseWeight(cell: string): number | null {
  const match = /^(\d{1,9})(?:\.(\d{1,6}))?\s*(g|克|kg|千克|公斤)?$/i.exec(cell.normalize('NFKC'));
  if (match === null) return null;
  const [, whole = '0', part = '', unit = 'g'] = match;
  const kilograms = /^(kg|千克|公斤)$/i.test(unit);
  // In millionths, so that nothing is rounded.
  const millionths = BigInt(whole + part.padEnd(6, '0')) * (kilograms ? 1000n : 1n);
  return millionths % 1_000_000n === 0n && millionths <= 10_000_000n * 1_000_000n ? Number(millionths / 1_000_000n) : null;
}

/** Whole pieces. */
export function parsePieces(cell: string): number | null {
  const match = /^(\d{1,7})(?:\.0*)?$/.exec(cell.normalize('NFKC').replaceAll(',', ''));
  const pieces = match === null ? null : Number(match[1]);
  return pieces !== null && pieces <= 1_000_000 ? pieces : null;
}

const statuses = {
  draft: ['draft', '草稿', '未上架'],
  live: ['live', 'active', '上架', '已上架', '在售', 'on sale'],
  archived: ['archived', '下架', '已下架', '归档', '已归档'],
} as const;
export type StatusName = keyof typeof statuses;

export function parseStatus(cell: string): StatusName | null {
  const word = cell.toLowerCase();
  const found = (['draft', 'live', 'archived'] as const).find((status) => statuses[status].some((name) => name === word));
  return found ?? null;
}

const yes = new Set(['是', 'yes', 'y', 'true', '1', '可售', '启用']);
const no = new Set(['否', 'no', 'n', 'false', '0', '停售', '停用']);
export function parseFlag(cell: string): boolean | null {
  const word = cell.toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : null;
}

export type Spec = { readonly name: string; readonly nameEn: string; readonly value: string; readonly valueEn: string };

const mostSpecs = 60;
const parts = /(?:[^|\\]|\\.)*/g;
const bare = (text: string) => text.replaceAll(/\\(.)/g, '$1').trim();
/** One to a line: name|name in English|value|value in English, a sign of which is written \|. */
export function parseSpecs(cell: string): Spec[] | null {
  const lines = cell.split(/\r?\n/).filter((line) => line.trim() !== '');
  const specs: Spec[] = [];
  for (const line of lines) {
    const [name = '', nameEn = '', value = '', valueEn = '', ...more] = splitSpec(line);
    if (name === '' || value === '' || more.length > 0) return null;
    specs.push({ name, nameEn, value, valueEn });
  }
  return specs.length <= mostSpecs ? specs : null;
}
const splitSpec = (line: string): string[] => {
  const found: string[] = [];
  let from = 0;
  while (from <= line.length) {
    parts.lastIndex = from;
    const part = parts.exec(line)?.[0] ?? '';
    found.push(bare(part));
    from += part.length + 1;
  }
  return found;
};
/** The same the other way round. */
export const writeSpecs = (specs: readonly Spec[]): string =>
  specs
    .map((spec) => [spec.name, spec.nameEn, spec.value, spec.valueEn].map((part) => part.replaceAll(/[\\|]/g, String.raw`\$&`)).join('|'))
    .join('\n');

/** What a spreadsheet made of a long number: the last digits are lost. */
export const lostDigits = (cell: string): boolean => /^\d(\.\d+)?e\+\d+$/i.test(cell);
/** What a spreadsheet shows for a formula that has no value. */
export const isErrorCell = (cell: string): boolean => /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(cell);

/** A cell as it was typed, without what PostgreSQL can't hold. */
export const typedCell = (cell: string): string =>
  cell
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n\r\t]/gu, '')
    .trim();
