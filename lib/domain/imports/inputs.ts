import { z } from 'zod';
import { type ImportField, isImportField } from './fields';

export const importInput = z.object({ id: z.uuid() });
export type ImportInput = z.output<typeof importInput>;

const column = z.union([z.literal('').transform(() => null), z.string().refine((text): text is ImportField => isImportField(text))]);
/** What each column is, in the order of the file's columns; empty: not read. */
export const mapColumnsInput = importInput.extend({
  'column[]': z.union([z.array(column), column.transform((one) => [one])]).pipe(z.array(z.custom<ImportField>().nullable()).max(500)),
});
export type MapColumnsInput = z.output<typeof mapColumnsInput>;

/** The list's address: `?before=`, the id of the last file of the page before. */
export const listImportsInput = z.object({ before: z.uuid().optional().catch(undefined) });
export type ListImportsInput = z.output<typeof listImportsInput>;
