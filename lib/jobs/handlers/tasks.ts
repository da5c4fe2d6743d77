import type { Context } from '@/lib/domain/context';
import type { Jobs } from '@/lib/domain/outbox';
import { runTask as run } from '@/lib/domain/tasks/run-task';
import { taskKinds } from '@/lib/jobs/task-kinds';

export const runTask = (ctx: Context, { taskId }: Jobs['task.run']): Promise<void> => run(ctx, taskKinds(), taskId);
