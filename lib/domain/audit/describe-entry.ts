import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import en from '@/messages/en/audit.json';
import zh from '@/messages/zh-CN/audit.json';
import type { AuditRow, AuditValue, DescribedEntry } from './views';

const catalogues: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };
type Words = Readonly<Record<string, string>>;

/** What is kept in fen. */
const money = new Set(['price', 'listPrice', 'amount', 'cashOnDeliveryMax', 'threshold', 'budget']);
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const last = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** An action in words; one that has none is told by its name. */
export function actionWords(locale: Locale, action: string): string {
  const [area = '', verb = ''] = action.split('.');
  const areas: Readonly<Record<string, Words | undefined>> = catalogues[locale].actions;
  return areas[area]?.[verb] ?? action;
}

/** What an area is called: the group of its actions in a list. */
export function areaWords(locale: Locale, area: string): string {
  const areas: Words = catalogues[locale].areas;
  return areas[area] ?? area;
}

function fieldWords(locale: Locale, path: string): string {
  const fields: Words = catalogues[locale].fields;
  return fields[last(path)] ?? path;
}

function valueWords(locale: Locale, path: string, value: AuditValue): string | null {
  const { yes, no } = catalogues[locale];
  const values: Words = catalogues[locale].values;
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? yes : no;
  if (money.has(last(path)) && /^-?\d+$/.test(String(value))) return formatMoney(locale, Number(value));
  if (typeof value === 'string' && moment.test(value)) return formatTime(locale, new Date(value));
  return values[String(value)] ?? String(value);
}

/** An entry as its reader is told of it. */
export const describeEntry = (locale: Locale, { id, at, person, action, thing, changes }: AuditRow): DescribedEntry => ({
  id,
  at,
  person,
  action: actionWords(locale, action),
  code: action,
  thing: pick(locale, thing.name, thing.nameEn),
  path: thing.path,
  changes: changes.map(({ field, before, after }) => ({
    field: fieldWords(locale, field),
    before: valueWords(locale, field, before),
    after: valueWords(locale, field, after),
  })),
});

/** A change in one line, as a file has it. */
export const changeLine = ({ field, before, after }: DescribedEntry['changes'][number]): string =>
  `${field}: ${[before, after].filter((one) => one !== null).join(' → ')}`;

export const columnWords = (locale: Locale): string[] => {
  const { time, person, kind, code, thing, changes } = catalogues[locale];
  return [time, person, kind, code, thing, changes];
};
