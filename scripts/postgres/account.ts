import { execFileSync, spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';

/** The uid and gid that PostgreSQL runs with; empty when the current user will do. */
export type Account = { readonly uid?: number; readonly gid?: number };

function idsOf(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function addAccount(): Account | undefined {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'ignore',
    });
    return idsOf('postgres');
  } catch {
    return undefined; // a system without useradd, or one whose user list is read-only
  }
}

/** PostgreSQL refuses to run as root: root lends it the account `postgres`, made when missing, or else `nobody`. */
export function serverAccount(): Account {
  if (process.platform === 'win32' || userInfo().uid !== 0) return {};
  const account = idsOf('postgres') ?? addAccount() ?? idsOf('nobody');
  if (account === undefined) throw new Error('PostgreSQL cannot run as root, and there is no other account. Start as an ordinary user.');
  return account;
}

/** Can the account write into the folder? Asked of the system itself, since any parent folder may bar the way. */
export function canUse(folder: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -w "$0" && test -x "$0"', folder], { ...account, cwd: '/' }).status === 0;
}
