import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env';
import { PrismaClient } from './generated/client';

export type Database = PrismaClient;
/** What a command works with inside `$transaction`. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

export type Connection = { readonly db: Database; readonly pool: pg.Pool; readonly close: () => Promise<void> };

/** Prisma and the few hot named statements share one pool. */
export function connect(url: string, max: number): Connection {
  const pool = new pg.Pool({ connectionString: url, max, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 });
  // A server that goes away closes idle connections; the next query opens a new one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new PrismaClient({ adapter: new PrismaPg(pool) });
  const close = async () => {
    await db.$disconnect();
    await pool.end();
  };
  return { db, pool, close };
}

const globals = globalThis as typeof globalThis & { dianpuDatabase?: Connection };
/** The process's connection; kept over hot reloads. */
export const database = (): Connection => (globals.dianpuDatabase ??= connect(env().DATABASE_URL, env().DATABASE_POOL));
