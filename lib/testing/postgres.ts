import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startServer } from '@/scripts/postgres/server';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's address, its database the migrated template. */
    templateUrl: string;
  }
}

const template = 'dianpu_template';

/** A server of the tests' own, without the safety that only a power cut would need. */
async function startTestServer() {
  const folder = mkdtempSync(join(tmpdir(), 'dianpu-test-'));
  const { url, stop } = await startServer(folder, 'test', [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=300',
  ]);
  const clean = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop: clean };
}

function migrate(url: string): void {
  const options = { env: { ...process.env, DATABASE_URL: url }, stdio: 'pipe' } as const;
  execFileSync('prisma', ['migrate', 'deploy'], options);
  execFileSync('graphile-worker', ['-c', url, '--schema-only'], options);
}

/** One server and one migrated template for all integration tests; each worker copies the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startTestServer();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${template}`);
  const templateUrl = url.replace(/postgres$/, template);
  migrate(templateUrl);
  await client.end();
  project.provide('templateUrl', templateUrl);
  return stop;
}
