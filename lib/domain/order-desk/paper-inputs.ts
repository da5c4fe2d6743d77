import { z } from 'zod';
import { isHumanNumber } from '@/lib/shared/number';

export const paperKinds = ['pick', 'slip', 'delivery'] as const;
export type PaperKind = (typeof paperKinds)[number];
/** A page of ISO 216 A4, or a carrier's label of 100 × 150 mm. */
export const paperSizes = ['a4', 'label'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** So many orders are printed at once. */
export const mostPapers = 200;

/** The address of what is to be printed: `number` once for each order. Nonsense is left out. */
export const papersInput = z.object({
  kind: z.enum(paperKinds).catch('slip'),
  size: z.enum(paperSizes).catch('a4'),
  number: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .catch([])
    .transform((all) => [...new Set(all.filter(isHumanNumber))].slice(0, mostPapers)),
});
export type PapersInput = z.output<typeof papersInput>;

export const paperSearch = ({ kind, size, number }: PapersInput): string =>
  new URLSearchParams([['kind', kind], ['size', size], ...number.map((one) => ['number', one])]).toString();
