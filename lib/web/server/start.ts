import { env } from '@/lib/env';
import { startJobs } from '@/lib/jobs/start';
import { log } from '@/lib/web/log';
import { listenForExpiry } from './listen-for-expiry';

const globals = globalThis as typeof globalThis & { dianpuStarted?: boolean };

/** What runs beside the pages in a server process: the job worker and the ear for expired tags. */
export async function startServerParts(): Promise<void> {
  if (globals.dianpuStarted === true) return;
  globals.dianpuStarted = true;
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  // Started by another program (scripts/start.ts), the server ends with it.
  process.once('disconnect', () => process.exit(0));
  const stopListening = listenForExpiry();
  const runner = env().JOBS ? await startJobs() : undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopListening();
      void runner?.stop().catch((error: unknown) => log.warn({ error }, 'the worker did not stop in order'));
    });
  }
}
