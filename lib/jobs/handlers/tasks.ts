import type { Context } from '@/lib/domain/context';
import { removeOldFiles } from '@/lib/domain/files/remove-old-files';
import type { Jobs } from '@/lib/domain/outbox';
import { runTask as run } from '@/lib/domain/tasks/run-task';
import { fileStore } from '@/lib/jobs/providers';
import { taskKinds } from '@/lib/jobs/task-kinds';

export const runTask = (ctx: Context, { taskId }: Jobs['task.run']): Promise<void> => run(ctx, taskKinds(), taskId);

export const cleanFiles = (ctx: Context): Promise<void> => removeOldFiles(ctx, fileStore());
