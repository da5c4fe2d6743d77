import { z } from 'zod';
import { type ImportField, isImportField } from './fields';

// What the JSON columns of an import hold.

const field = z.string().refine((text): text is ImportField => isImportField(text));
export const storedMapping = z.array(field.nullable());
export const storedHeaders = z.array(z.string());
export const storedSample = z.array(z.array(z.string())).catch([]);
export const storedFormat = z.discriminatedUnion('format', [
  z.object({ format: z.literal('csv'), encoding: z.enum(['utf-8', 'utf-16le', 'gb18030']), delimiter: z.string() }),
  z.object({ format: z.literal('xlsx') }),
]);
