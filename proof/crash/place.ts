import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '@/lib/db/client';
import { checkInvariants, type Violation } from '@/lib/domain/invariants/check-invariants';
import { freePort, type OwnServer, removeData, startServer } from '@/scripts/postgres/server';
import { build, needsBuild } from '@/scripts/start/build';
import { migrate } from '@/scripts/start/database';
import { type Running, runToEnd, startProcess, waitFor } from '@/scripts/start/processes';
import { readSettings, type Variables } from '@/scripts/start/settings';

export type Victim = 'server' | 'worker' | 'database';

/** A whole shop whose parts run apart from each other, PostgreSQL with all its durability, so that each can be killed. */
export async function createPlace(folder: string) {
  const settings = readSettings();
  if (settings.sandbox === null) throw new Error('the proof runs on a demo, never on a real installation');
  const databasePort = await freePort();
  const openDatabase = () => startServer(join(folder, 'postgres'), 'crash', [], databasePort);
  let database: OwnServer = await openDatabase();
  const url = database.url;
  const variables: Variables = { ...settings.variables, DATABASE_URL: url };
  await migrate(url, variables);
  await runToEnd(['--import', 'tsx', 'prisma/seed/seed.ts'], variables);
  if (needsBuild(variables)) await build(variables);
  const sandbox = startProcess('sandbox', ['--import', 'tsx', 'sandbox/main.ts'], settings.sandbox.variables);
  await waitFor(`http://127.0.0.1:${settings.sandbox.port}/health`, sandbox, 60);
  const shopUrl = `http://127.0.0.1:${settings.port}`;
  const start = {
    server: () => startProcess('server', ['--import', 'tsx', 'scripts/serve.ts'], variables),
    worker: () => startProcess('worker', ['--import', 'tsx', 'scripts/worker.ts'], variables),
  };
  const running: Record<'server' | 'worker', Running> = { server: start.server(), worker: start.worker() };
  const ready = () => waitFor(`${shopUrl}/api/health`, running.server, 120);
  await ready();
  const connection = connect(url, 8);

  async function kill(victim: Victim): Promise<void> {
    if (victim === 'database') return database.kill();
    const { child } = running[victim];
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async function restart(victim: Victim): Promise<void> {
    if (victim === 'database') database = await openDatabase();
    else running[victim] = start[victim]();
    // A worker that lost its database ends by itself, as one that a supervisor starts again.
    if (running.worker.child.exitCode !== null) running.worker = start.worker();
    await ready();
  }

  /** What is wrong in the database, asked until it answers. */
  async function violations(): Promise<Violation[]> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await checkInvariants(connection.pool);
      } catch (error) {
        if (tries > 50) throw error;
        await wait(200);
      }
    }
  }

  async function close(): Promise<void> {
    await running.server.stop();
    await running.worker.stop();
    await sandbox.stop();
    await connection.close();
    await database.stop();
    await removeData(join(folder, 'postgres'));
  }
  return {
    connection,
    settings,
    variables,
    shopUrl,
    sandboxUrl: `http://127.0.0.1:${settings.sandbox.port}`,
    kill,
    restart,
    violations,
    close,
  };
}
export type Place = Awaited<ReturnType<typeof createPlace>>;
