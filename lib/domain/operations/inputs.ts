import { z } from 'zod';

const jobId = z.string().regex(/^\d{1,19}$/);
export const jobIdInput = z.object({ id: jobId });
/** Without a kind: of all kinds. */
const kind = z.union([z.literal('').transform(() => undefined), z.string().regex(/^[a-z_.]{1,60}$/)]).optional();
export const retryAllInput = z.object({ kind });

/** The list's address. Nonsense in one part leaves that part out. */
export const listJobsInput = z.object({
  kind: kind.catch(undefined),
  /** The id of the last job of the page before. */
  before: jobId.optional().catch(undefined),
});
export type ListJobsInput = z.output<typeof listJobsInput>;
