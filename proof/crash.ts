import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seeded } from './seeded';

// `npm run proof:crash [rounds] [seed]`: the server, the worker or PostgreSQL is killed at a random moment under load, as many rounds as
// wanted. After each, every invariant must hold; after all, every order must have come to an end, and whatever was promised must be so.

const rounds = Number(process.argv[2] ?? 50);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const random = seeded(seed);
console.log(`${rounds} rounds, seed ${seed}: npm run proof:crash ${rounds} ${seed}`);

const folder = mkdtempSync(join(tmpdir(), 'dianpu-crash-'));
// What the settings are read from.
Object.assign(process.env, {
  DIANPU_DATA: folder,
  PORT: '3230',
  SANDBOX_PORT: '3231',
  NEXT_DIST_DIR: '.next-test',
  LOG_LEVEL: 'fatal',
  UNPAID_MINUTES: '2',
  SANDBOX_MINUTE_MS: '200',
  JOBS: 'off',
});
const { createPlace } = await import('./crash/place');
const { createCrowd } = await import('./crash/crowd');

const place = await createPlace(folder);
let wrong = 0;
try {
  const crowd = await createCrowd(place, random);
  for (let round = 1; round <= rounds; round += 1) {
    const victim = random.pick(['server', 'worker', 'database'] as const);
    const busy = crowd.buy(80);
    await wait(random.between(50, 1500));
    await place.kill(victim);
    await wait(random.between(0, 400));
    await place.restart(victim);
    await busy;
    const violations = await place.violations();
    wrong += violations.length;
    console.log(
      `${String(round).padStart(3)} ${victim.padEnd(9)} ${crowd.told()}${violations.length > 0 ? `  NOT SO: ${JSON.stringify(violations)}` : ''}`,
    );
  }
  const left = await crowd.ends();
  const broken = [...left, ...(await crowd.promises()), ...(await place.violations()).map(({ name, count }) => `${name} (${count})`)];
  for (const one of broken) console.error(`NOT SO: ${one}`);
  wrong += broken.length;
  console.log(`${await crowd.sums()}\n${wrong === 0 ? 'Everything holds.' : `${wrong} things do not hold.`}`);
} finally {
  await place.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
