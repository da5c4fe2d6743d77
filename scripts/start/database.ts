import { resolve } from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { connect } from '@/lib/db/client';
import { writeReference } from '@/prisma/seed/reference';
import { runningServer, type Server, startServer } from '@/scripts/postgres/server';
import { runToEnd } from './processes';
import { dataFolder, type Settings, type Variables } from './settings';
import { StartError } from './steps';

export const embeddedFolder = resolve(dataFolder, 'postgres');

async function ask<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The user's own server, or the embedded one with a database made on the first start. */
export async function openDatabase({ databaseUrl, databasePassword }: Settings): Promise<Server> {
  if (databaseUrl !== undefined) {
    await ask(databaseUrl, 'select 1').catch((error: unknown) => {
      throw new StartError(`DATABASE_URL does not lead to a PostgreSQL server: ${error instanceof Error ? error.message : String(error)}`);
    });
    return { url: databaseUrl, stop: () => Promise.resolve() };
  }
  const server = await startServer(embeddedFolder, databasePassword);
  const found = await ask(server.url, `select 1 from pg_database where datname = 'dianpu'`);
  if (found.length === 0) await ask(server.url, 'create database dianpu');
  return { ...server, url: server.url.replace(/postgres$/, 'dianpu') };
}

/** The database beside a shop that runs, else as `openDatabase`. */
export async function reachDatabase(settings: Settings): Promise<Server> {
  const running = settings.databaseUrl === undefined ? await runningServer(embeddedFolder, settings.databasePassword) : null;
  if (running === null) return openDatabase(settings);
  return { url: running.replace(/postgres$/, 'dianpu'), stop: () => Promise.resolve() };
}

/** Brings the tables, those of the job queue, and the regions and carriers to this version. */
export async function migrate(url: string, variables: Variables): Promise<void> {
  await runToEnd(['node_modules/prisma/build/index.js', 'migrate', 'deploy'], { ...variables, DATABASE_URL: url });
  await runMigrations({ connectionString: url });
  const { db, close } = connect(url, 2);
  await writeReference(db);
  await close();
}

export async function hasTables(url: string): Promise<boolean> {
  const [row] = await ask<{ found: boolean }>(url, `select to_regclass('"Product"') is not null as found`);
  return row?.found === true;
}

export async function isEmpty(url: string): Promise<boolean> {
  const rows = await ask(url, 'select 1 from "Product" limit 1');
  return rows.length === 0;
}
