import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { userInfo } from 'node:os';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const onPath = () =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);

const isDebianRoot = () => userInfo().uid === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

/**
 * The browser for the journeys: CHROMIUM_PATH, else the system's, else Playwright's own; on Debian root installs the system's.
 * @throws Error that says what to install and how
 */
export function findChromium(): string {
  const found = process.env['CHROMIUM_PATH'] ?? onPath();
  if (found !== undefined) return found;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  if (isDebianRoot()) {
    console.log('Installing chromium and fonts-noto-cjk from Debian…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
    const installed = onPath();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The browser journeys need Chromium. Install it with `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH.',
  );
}
