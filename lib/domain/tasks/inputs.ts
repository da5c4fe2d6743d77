import { z } from 'zod';
import { taskOutcomes } from './views';

export const taskInput = z.object({ id: z.uuid() });
export type TaskInput = z.output<typeof taskInput>;

/** The list's address: `?before=`, the id of the last task of the page before. */
export const listTasksInput = z.object({ before: z.uuid().optional().catch(undefined) });
export type ListTasksInput = z.output<typeof listTasksInput>;

/** A report's address: `?show=&after=`, the position of the last item of the page before. */
export const taskReportInput = z.object({
  show: z.enum(taskOutcomes).optional().catch(undefined),
  after: z.coerce.number().int().min(0).optional().catch(undefined),
});
export type TaskReportInput = z.output<typeof taskReportInput>;
