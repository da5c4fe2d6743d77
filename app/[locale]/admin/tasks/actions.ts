'use server';

import { cancelTask } from '@/lib/domain/tasks/cancel-task';
import { taskInput } from '@/lib/domain/tasks/inputs';
import { resumeTask } from '@/lib/domain/tasks/resume-task';
import { undoTask } from '@/lib/domain/tasks/undo-task';
import { exportOrdersForm } from '@/lib/domain/exports/inputs';
import { startExport } from '@/lib/domain/exports/start-export';
import { staffAction } from '@/lib/web/action';

export const cancelTaskAction = staffAction('console.use', taskInput, async (ctx, input) => {
  await cancelTask(ctx, input);
  return { message: 'taskCancelled' };
});

export const resumeTaskAction = staffAction('console.use', taskInput, async (ctx, input) => {
  await resumeTask(ctx, input);
  return { message: 'taskResumed' };
});

export const undoTaskAction = staffAction('console.use', taskInput, async (ctx, input) => {
  const { id } = await undoTask(ctx, input);
  return { redirectTo: `/admin/tasks/${id}` };
});

export const exportOrdersAction = staffAction('orders.export', exportOrdersForm, async (ctx, input) => {
  const { id } = await startExport(ctx, 'orders_export', input);
  return { redirectTo: `/admin/tasks/${id}` };
});
