import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Account, canUse, serverAccount } from './account';
import { findBinaries } from './binaries';

export type Server = { readonly url: string; readonly stop: () => Promise<void> };
/** A server of ours. `kill` ends it as a power cut would: from that moment it writes nothing. */
export type OwnServer = Server & { readonly kill: () => Promise<void> };

/** Any free port of this machine. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The folder that the server can use: the given one, else one of the same name hash where system services keep theirs. */
export function dataFolder(wanted: string, account: Account): string {
  mkdirSync(wanted, { recursive: true });
  if (account.uid === undefined || account.gid === undefined) return wanted;
  chownSync(wanted, account.uid, account.gid);
  if (canUse(wanted, account)) return wanted;
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const elsewhere = join('/var/lib', `dianpu-${hash}`);
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
  chownSync(elsewhere, account.uid, account.gid);
  return elsewhere;
}

/** A server that an earlier, killed start left running on these data is stopped first. */
async function stopOrphan(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const command = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  if (Number.isInteger(pid) && pid > 1 && command.includes(data)) {
    process.kill(pid, 'SIGINT');
    for (let tries = 0; tries < 100 && existsSync(file); tries += 1) await wait(100);
  }
  rmSync(file, { force: true });
}

async function reachable(url: string, failed: () => string | null): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      const reason = failed();
      if (reason !== null) throw new Error(`PostgreSQL did not start: ${reason}`, { cause: error });
      if (tries >= 200) throw error;
      await wait(100);
    }
  }
}

const addressOf = (port: number, password: string) => `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

/** The address of the server that runs on a folder's data, or null. */
export async function runningServer(folder: string, password: string): Promise<string | null> {
  if (!existsSync(folder)) return null;
  const file = join(dataFolder(folder, serverAccount()), 'data', 'postmaster.pid');
  if (!existsSync(file)) return null;
  const url = addressOf(Number(readFileSync(file, 'utf8').split('\n')[3]), password);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return url;
  } catch {
    return null;
  }
}

/**
 * Starts the embedded PostgreSQL on a folder's data, made when missing; it listens on this machine only.
 * `settings` are server parameters, `fsync=off` and the like; the port is any free one, unless given.
 */
export async function startServer(folder: string, password: string, settings: readonly string[] = [], port?: number): Promise<OwnServer> {
  const account = serverAccount();
  const home = dataFolder(folder, account);
  const { initdb, postgres } = findBinaries(account, () => home);
  const data = join(home, 'data');
  await stopOrphan(data);
  const options = { ...account, cwd: home };
  if (!existsSync(join(data, 'PG_VERSION'))) {
    rmSync(data, { recursive: true, force: true });
    const secret = join(home, 'password');
    writeFileSync(secret, password, { mode: 0o600 });
    if (account.uid !== undefined && account.gid !== undefined) chownSync(secret, account.uid, account.gid);
    const args = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale=C.UTF-8'];
    const made = spawnSync(initdb, args, { ...options, encoding: 'utf8' });
    rmSync(secret);
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  }
  const own = port ?? (await freePort());
  const parameters = ['listen_addresses=127.0.0.1', 'max_connections=200', 'unix_socket_directories=', ...settings].flatMap((setting) => [
    '-c',
    setting,
  ]);
  // Its own process group: Ctrl-C reaches us alone, and we stop it in order.
  const server = spawn(postgres, ['-D', data, '-p', String(own), ...parameters], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  const url = addressOf(own, password);
  await reachable(url, () => (server.exitCode === null ? null : said));
  const stop = async () => {
    if (server.exitCode !== null) return;
    server.kill('SIGINT');
    await once(server, 'exit');
  };
  const kill = async () => {
    if (server.exitCode !== null || server.pid === undefined) return;
    const gone = once(server, 'exit');
    // Its children would end what they are doing.
    const listed = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).stdout.split('\n');
    const family = listed.map((line) => line.trim().split(/\s+/).map(Number)).filter(([, parent]) => parent === server.pid);
    for (const pid of [server.pid, ...family.map(([child]) => child ?? 0)]) if (pid > 1) process.kill(pid, 'SIGKILL');
    await gone;
  };
  return { url, stop, kill };
}

/** Stops the server that may still run on a folder's data, and deletes the data. */
export async function removeData(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const home = dataFolder(folder, serverAccount());
  await stopOrphan(join(home, 'data'));
  rmSync(home, { recursive: true, force: true });
}
