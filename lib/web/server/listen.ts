import pg from 'pg';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

const retryMs = 1000;

export type Ear = {
  readonly channel: string;
  readonly hear: (payload: string | undefined) => void;
  /** After every connection: what was sent while nobody listened is lost. */
  readonly missed: () => void;
};

/** Hears PostgreSQL's notifications on one connection of its own, as long as the process lives. @returns what stops it */
export function listen(ears: readonly Ear[]): () => void {
  let client: pg.Client | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    if (stopped) return;
    const next = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true });
    client = next;
    let lost = false;
    const again = () => {
      if (lost || stopped) return;
      lost = true;
      void next.end().catch(() => undefined);
      setTimeout(() => void connect(), retryMs);
    };
    next.on('error', again);
    next.on('end', again);
    next.on('notification', ({ channel, payload }) => ears.find((ear) => ear.channel === channel)?.hear(payload));
    try {
      await next.connect();
      for (const { channel } of ears) await next.query(`listen ${channel}`);
      for (const { missed } of ears) missed();
    } catch (error) {
      log.warn({ error }, 'not listening to the database, trying again');
      again();
    }
  }

  void connect();
  return () => {
    stopped = true;
    void client?.end().catch(() => undefined);
  };
}
