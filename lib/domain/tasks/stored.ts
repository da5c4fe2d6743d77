import { z } from 'zod';
import { refusalStatus, type RefusalCode } from '@/lib/shared/refusal';
import { taskOutcomes } from './views';

// What the JSON columns of a task hold.

const isCode = (code: string): code is RefusalCode => Object.hasOwn(refusalStatus, code);
const params = z.record(z.string(), z.union([z.string(), z.number()]));
export const storedLabel = params.catch({});
export const storedFailure = z
  .object({ code: z.string().refine(isCode), params })
  .nullable()
  .catch(null);
export const storedOutcomes = z.partialRecord(z.enum(taskOutcomes), z.number()).catch({});
export const storedFile = z.object({ key: z.string(), name: z.string(), bytes: z.number() }).nullable().catch(null);

const value = z.union([z.string(), z.number(), z.null()]);
const changes = z.array(z.object({ field: z.string(), before: value, after: value }));
/** What an item says of itself beside its outcome. */
export const storedDetail = z
  .object({ changes: changes.default([]), undo: z.unknown().optional() })
  .catch({ changes: [], undo: undefined });
export const storedOutcome = z.enum(taskOutcomes).catch('failed');
