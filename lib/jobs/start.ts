import { Logger, parseCronItems, run } from 'graphile-worker';
import { database } from '@/lib/db/client';
import { systemContext } from './context';
import { freeDeadJobs } from './free-dead-jobs';
import { mailer } from './providers';
import { tasks } from './registry';
import { startNotices } from './notices';
import { startTimers } from './timers';

const lookEveryMs = 60_000;

// In UTC, once, however many workers there are: 00:05, 01:10, 01:20, 03:30, 03:50, 04:00, 04:15, 04:30 and 04:45 in Shanghai, every hour, every five minutes, every minute, and 09:30, when the bills of the day before are there.
const regular = [
  { task: 'figures.build', match: '*/5 * * * *', options: { maxAttempts: 2 } },
  { task: 'fees.settle', match: '10 17 * * *', options: { maxAttempts: 5 } },
  { task: 'figures.build', match: '20 17 * * *', identifier: 'figures.nightly', payload: { nightly: true }, options: { maxAttempts: 5 } },
  { task: 'collections.sweep', match: '5 16 * * *', options: { maxAttempts: 5 } },
  { task: 'invariants.check', match: '30 19 * * *', options: { maxAttempts: 2 } },
  { task: 'lanes.build', match: '10 * * * *', options: { maxAttempts: 2 } },
  { task: 'lanes.build', match: '50 19 * * *', identifier: 'lanes.whole', payload: { whole: true }, options: { maxAttempts: 5 } },
  { task: 'files.clean', match: '15 20 * * *', options: { maxAttempts: 2 } },
  { task: 'stock.review', match: '0 20 * * *', options: { maxAttempts: 2 } },
  { task: 'customers.recount', match: '45 20 * * *', options: { maxAttempts: 2 } },
  { task: 'notices.sweep', match: '*/5 * * * *', options: { maxAttempts: 2 } },
  { task: 'pictures.sweep', match: '30 20 * * *', options: { maxAttempts: 2 } },
  { task: 'stock.sweep', match: '*/5 * * * *', options: { maxAttempts: 2 } },
  { task: 'orders.mark', match: '* * * * *', options: { maxAttempts: 1 } },
  // A worker that starts later than that in the day makes up for it.
  { task: 'statements.due', match: '30 1 * * *', options: { maxAttempts: 10, backfillPeriod: 12 * 3_600_000 } },
];

export type Worker = { readonly stop: () => Promise<void>; readonly ended: Promise<void> };

/** Takes jobs and timers until it is stopped. What a process that died had taken is taken up by another. */
export async function startJobs(): Promise<Worker> {
  const { log } = systemContext('jobs');
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') log.error({}, message);
    else if (level === 'warning') log.warn({}, message);
  });
  const runner = await run({
    pgPool: database().pool,
    taskList: tasks,
    concurrency: 4,
    noHandleSignals: true,
    parsedCronItems: parseCronItems(regular),
    pollInterval: 2000,
    logger,
  });
  if (mailer() === null) log.info({}, 'SMTP_URL is not set: no mails are sent');
  const stopTimers = startTimers();
  const stopNotices = startNotices();
  const free = () => void freeDeadJobs(database().pool).catch((error: unknown) => log.warn({ error }, 'dead jobs were not freed'));
  free();
  const looking = setInterval(free, lookEveryMs);
  const stop = async () => {
    clearInterval(looking);
    await Promise.all([stopTimers(), stopNotices(), runner.stop()]);
  };
  return { stop, ended: runner.promise };
}
