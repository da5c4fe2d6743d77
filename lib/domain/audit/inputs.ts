import { z } from 'zod';
import { exportInput } from '@/lib/domain/exports/inputs';
import { isDay } from '@/lib/shared/china-day';
import { keysetInput } from '@/lib/shared/keyset';
import { text } from '@/lib/shared/text';

const day = z.string().refine(isDay).optional().catch(undefined);
const action = z
  .string()
  .regex(/^[a-z_]{1,40}\.[a-z_]{1,40}$/)
  .optional()
  .catch(undefined);

/** Whom, what kind, which thing, from which day to which; all of it is optional. What isn't understood is left out. */
export const auditQuery = z.object({
  person: z.uuid().optional().catch(undefined),
  action,
  q: text(60).catch('').default(''),
  from: day,
  to: day,
});
export type AuditQuery = z.output<typeof auditQuery>;

/** The address of a page of the record. */
export const listAuditInput = auditQuery.extend(keysetInput);
export const exportAuditInput = exportInput.extend({ query: auditQuery });
/** The same as a form has it. */
export const exportAuditForm = auditQuery
  .extend(exportInput.shape)
  .transform(({ format, language, ...query }) => ({ format, language, query }));
