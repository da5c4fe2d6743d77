import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removeData, startServer } from './postgres/server';

export type TemporaryShop = {
  readonly databaseUrl: string;
  /** Where its secrets are. */
  readonly folder: string;
  readonly shop: ChildProcess;
  /** Stops everything and leaves nothing. */
  readonly stop: () => Promise<void>;
};

/** `npm start` itself on a database of its own: for the browser journeys and the benchmark. It says when it is ready by /api/health. */
export async function startTemporaryShop(
  ports: { readonly shop: number; readonly sandbox: number },
  env: Record<string, string>,
  postgresSettings: readonly string[] = [],
): Promise<TemporaryShop> {
  const folder = mkdtempSync(join(tmpdir(), 'dianpu-shop-'));
  const data = join(folder, 'postgres');
  const server = await startServer(data, 'test', ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', ...postgresSettings]);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query('create database dianpu');
  await client.end();
  const databaseUrl = server.url.replace(/postgres$/, 'dianpu');
  const shop = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(ports.shop),
      SANDBOX_PORT: String(ports.sandbox),
      DIANPU_DATA: folder,
      NEXT_DIST_DIR: '.next-test',
      LOG_LEVEL: 'warn',
      TRUST_PROXY: 'on',
      ...env,
    },
    stdio: 'inherit',
  });
  const gone = new Promise<void>((resolve) => shop.once('exit', () => resolve()));
  const stop = async () => {
    shop.kill('SIGTERM');
    await gone;
    await server.stop();
    await removeData(data);
    rmSync(folder, { recursive: true, force: true });
  };
  return { databaseUrl, folder, shop, stop };
}
