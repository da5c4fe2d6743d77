import { Logger, run, type Runner } from 'graphile-worker';
import { database } from '@/lib/db/client';
import { systemContext } from './context';
import { tasks } from './registry';

/** Takes jobs until it is stopped. A job of a process that died is taken up by another. */
export function startJobs(): Promise<Runner> {
  const { log } = systemContext('jobs');
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') log.error({}, message);
    else if (level === 'warning') log.warn({}, message);
  });
  return run({
    pgPool: database().pool,
    taskList: tasks,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2000,
    logger,
  });
}
