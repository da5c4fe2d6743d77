'use server';

import { jobIdInput, retryAllInput } from '@/lib/domain/operations/inputs';
import { removeJob, retryJob, retryJobs } from '@/lib/domain/operations/mend-jobs';
import { operatorAction } from '@/lib/web/action';

export const retryJobAction = operatorAction(jobIdInput, async (ctx, input) => {
  await retryJob(ctx, input);
  return { message: 'jobRetried' };
});

export const retryAllAction = operatorAction(retryAllInput, async (ctx, input) => {
  await retryJobs(ctx, input);
  return { message: 'jobRetried' };
});

export const removeJobAction = operatorAction(jobIdInput, async (ctx, input) => {
  await removeJob(ctx, input);
  return { message: 'jobRemoved' };
});
