import { database } from '@/lib/db/client';
import { env } from '@/lib/env';
import { writeCarriers } from '@/lib/jobs/carriers';
import { paymentProviders } from '@/lib/jobs/providers';
import { startJobs } from '@/lib/jobs/start';
import { log } from '@/lib/log';
import { flushTraffic } from './flush-traffic';
import { expirePages } from './expire-pages';
import { listen } from './listen';
import { type NoticeHub, noticeHub, orderHub } from './notice-hub';
import { onStop, partsStarted, stopServerParts } from './stop-parts';

/**
 * What runs beside the pages in a server process: the job worker, the ear for expired tags and notices, and what writes counted traffic.
 * @throws Error naming the payment setting that is wrong
 */
export async function startServerParts(): Promise<void> {
  if (partsStarted()) return;
  // A wrong key or certificate ends the process now, not the first payment.
  paymentProviders();
  await writeCarriers(database().db);
  const pages = expirePages();
  let stopListening: (() => void) | undefined;
  let stopFlushing: (() => Promise<void>) | undefined;
  let runner: Awaited<ReturnType<typeof startJobs>> | undefined;
  onStop(async () => {
    // Streams that stay open would keep the server from ending.
    for (const hub of [noticeHub(), orderHub()]) hub.closeAll();
    stopListening?.();
    pages.stop();
    await stopFlushing?.();
    await runner?.stop().catch((error: unknown) => log.warn({ error }, 'the worker did not stop in order'));
  });
  const ear = (channel: string, hub: NoticeHub) => ({
    channel,
    hear: (key: string | undefined) => hub.tell(key ?? ''),
    missed: () => hub.tellAll(),
  });
  stopListening = listen([pages, ear('notices', noticeHub()), ear('orders', orderHub())]);
  stopFlushing = flushTraffic();
  runner = env().JOBS ? await startJobs() : undefined;
  // `next dev` ends by itself on a signal; so that it also ends with the program that started it:
  if (env().NODE_ENV === 'development') process.once('disconnect', () => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopServerParts());
}
