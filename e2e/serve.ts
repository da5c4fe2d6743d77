import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startServer } from '@/scripts/postgres/server';
import { databaseFile, ports } from './ports';
import { writeFileSync } from 'node:fs';

// The shop for the journeys: `npm start` itself, on a database of its own, with the outside world in a hurry.

const folder = mkdtempSync(join(tmpdir(), 'dianpu-e2e-'));
const server = await startServer(join(folder, 'postgres'), 'test', ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']);
const client = new pg.Client({ connectionString: server.url });
await client.connect();
await client.query('create database dianpu');
await client.end();
const databaseUrl = server.url.replace(/postgres$/, 'dianpu');
writeFileSync(databaseFile, databaseUrl, { mode: 0o600 });

const shop = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
  env: {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(ports.shop),
    SANDBOX_PORT: String(ports.sandbox),
    DIANPU_DATA: folder,
    NEXT_DIST_DIR: '.next-test',
    LOG_LEVEL: 'warn',
    SANDBOX_MINUTE_MS: '200',
    SANDBOX_PARCEL_STEP_MS: '700',
    TRACKING_POLL_SECONDS: '1',
  },
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => shop.kill('SIGTERM'));
await once(shop, 'exit');
await server.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(shop.exitCode ?? 1);
