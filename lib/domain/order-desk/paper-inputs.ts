import { z } from 'zod';
import { isHumanNumber } from '@/lib/shared/number';

export const paperKinds = ['pick', 'slip', 'delivery'] as const;
export type PaperKind = (typeof paperKinds)[number];
/** A page of ISO 216 A4, or a carrier's label of 100 × 150 mm. */
export const paperSizes = ['a4', 'label'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** So many orders are printed at once. */
export const mostPapers = 200;

const numbers = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]);
/** Orders as an address names them: `number` once for each, or `ids` as the list's ticked rows do. Nonsense is left out. */
export const chosenOrders = z
  .object({ number: numbers, ids: numbers })
  .transform(({ number, ids }) => [...new Set([...number, ...ids].filter(isHumanNumber))].slice(0, mostPapers));

/** The address of what is to be printed. */
export const papersInput = z
  .looseObject({ kind: z.enum(paperKinds).catch('slip'), size: z.enum(paperSizes).catch('a4') })
  .transform(({ kind, size, ...rest }) => ({ kind, size, number: chosenOrders.parse(rest) }));
export type PapersInput = z.output<typeof papersInput>;

export const paperSearch = ({ kind, size, number }: PapersInput): string =>
  new URLSearchParams([['kind', kind], ['size', size], ...number.map((one) => ['number', one])]).toString();
