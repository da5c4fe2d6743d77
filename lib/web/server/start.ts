import { env } from '@/lib/env';
import { startJobs } from '@/lib/jobs/start';
import { log } from '@/lib/log';
import { listenForExpiry } from './listen-for-expiry';

const globals = globalThis as typeof globalThis & { dianpuStarted?: boolean };

/** What runs beside the pages in a server process: the job worker and the ear for expired tags. */
export async function startServerParts(): Promise<void> {
  if (globals.dianpuStarted === true) return;
  globals.dianpuStarted = true;
  const stopListening = listenForExpiry();
  const runner = env().JOBS ? await startJobs() : undefined;
  // Started by another program (scripts/start.ts), the server ends with it.
  process.once('disconnect', () => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopListening();
      void runner?.stop().catch((error: unknown) => log.warn({ error }, 'the worker did not stop in order'));
    });
  }
}
