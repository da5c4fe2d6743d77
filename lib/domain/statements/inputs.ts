import { z } from 'zod';
import { isDay } from '@/lib/shared/china-day';

const day = z.string().refine(isDay);
const provider = z.string().regex(/^[a-z_]{1,32}$/);

/** Which day's bill of whom. */
export const statementKey = z.object({ provider, day });
export type StatementKey = z.output<typeof statementKey>;

/** `again`: the bill is downloaded once more, also when it is there. */
export const runStatementInput = statementKey.extend({ again: z.stringbool().default(false) });

/** The list shows a month that ends with this day; none: today. */
export const listDaysInput = z.object({ until: day.optional().catch(undefined) });

export const issueFilters = ['open', 'closed', 'all'] as const;
export const readDayInput = z.object({
  show: z.enum(issueFilters).catch('open'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ReadDayInput = z.output<typeof readDayInput>;

export const closeIssueInput = z.object({ issueId: z.uuid(), note: z.string().trim().min(1).max(500) });
export type CloseIssueInput = z.output<typeof closeIssueInput>;
