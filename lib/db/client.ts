import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env';
import { PrismaClient } from './generated/client';

/** What a command works with inside `$transaction`. A transaction within one is a savepoint. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];
/** What commands and queries are given: the client itself, or a transaction that they become a part of. */
export type Database = Transaction;

export type Connection = { readonly url: string; readonly db: PrismaClient; readonly pool: pg.Pool; readonly close: () => Promise<void> };

const mostNames = 500;
const longestNamed = 10_000;

/**
 * Names each statement that Prisma writes, so that PostgreSQL parses and plans it once for a connection. Lists of different lengths
 * make ever new texts: beyond the bounds a statement stays without a name.
 */
function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= mostNames || sql.length > longestNamed) return '';
    const name = `prisma-${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/**
 * Prisma and the few hot named statements share one pool. `bulk`: for programs that write lists of many lengths, each of which
 * Prisma would remember a plan for (40 KB a product, with a large catalogue all memory).
 */
export function connect(url: string, max: number, { bulk = false }: { readonly bulk?: boolean } = {}): Connection {
  const pool = new pg.Pool({ connectionString: url, max, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 });
  // A server that goes away closes idle connections; the next query opens a new one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }),
    ...(bulk ? { queryPlanCacheMaxSize: 0 } : {}),
  });
  const close = async () => {
    await db.$disconnect();
    await pool.end();
  };
  return { url, db, pool, close };
}

const globals = globalThis as typeof globalThis & { dianpuDatabase?: Connection };
/** The process's connection; kept over hot reloads. */
export const database = (): Connection => (globals.dianpuDatabase ??= connect(env().DATABASE_URL, env().DATABASE_POOL));
