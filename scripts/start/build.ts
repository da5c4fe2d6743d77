import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './processes';
import type { Variables } from './settings';

const sources = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.ts',
  'package.json',
];
const skipped = new Set(['generated', 'testing']);
const folder = process.env['NEXT_DIST_DIR'] ?? '.next';
const stamp = join(folder, 'built-with.json');

function newest(path: string): number {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined) return 0;
  if (!about.isDirectory()) return about.mtimeMs;
  const inside = readdirSync(path).filter((name) => !skipped.has(name) && !name.endsWith('.test.ts'));
  return Math.max(about.mtimeMs, ...inside.map((name) => newest(join(path, name))));
}

/** The settings that a build keeps: they are in its headers and pages. */
const baked = (variables: Variables) =>
  JSON.stringify(['DIANPU_MODE', 'APP_URL', 'SANDBOX_URL', 'OIDC_ISSUER'].map((name) => variables[name] ?? ''));

/** Is there no build, or one older than the sources or made with other settings? */
export function needsBuild(variables: Variables): boolean {
  if (!existsSync(join(folder, 'BUILD_ID')) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== baked(variables)) return true;
  const builtAt = statSync(stamp).mtimeMs;
  return sources.some((path) => newest(path) > builtAt);
}

export async function build(variables: Variables): Promise<void> {
  rmSync(stamp, { force: true });
  await runToEnd(['node_modules/next/dist/bin/next', 'build'], { ...variables, NODE_ENV: 'production' });
  writeFileSync(stamp, baked(variables));
}
