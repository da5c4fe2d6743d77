import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { startTemporaryShop, type TemporaryShop } from '@/scripts/temporary-shop';
import { sendEach } from './load';
import { makeBuyers } from './place-over-http';

// `npm run bench:memory [orders]`: what the server holds after a million orders (20 minutes and more), beside what it held after ten thousand.

const ports = { shop: 3220, sandbox: 3221 };
const crowd = 10_000;
const told = 100_000;
const calmMs = 5000;

/** Resident megabytes of the server that npm start runs, once it has come to rest. */
async function residentMegabytes({ shop }: TemporaryShop): Promise<number> {
  const samples: number[] = [];
  for (let taken = 0; taken < 5; taken += 1) {
    await wait(calmMs / 5);
    const lines = execFileSync('ps', ['-eo', 'ppid=,rss=,args='], { encoding: 'utf8' }).split('\n');
    const own = lines
      .map((line) => line.trim().split(/\s+/))
      .find(([parent, , ...args]) => Number(parent) === shop.pid && args.join(' ').includes('serve.ts'));
    samples.push(Number(own?.[1] ?? Number.NaN) / 1024);
  }
  return samples.toSorted((a, b) => a - b)[2] ?? Number.NaN;
}

const orders = Number(process.argv[2] ?? 1_000_000);
// No order expires meanwhile: only placing is looked at.
const shop = await startTemporaryShop(ports, { UNPAID_MINUTES: '1440' });
try {
  for (let tries = 0; (await fetch(`http://127.0.0.1:${ports.shop}/api/health`).catch(() => null))?.ok !== true; tries += 1) {
    if (tries > 2400) throw new Error('the shop does not answer');
    await wait(100);
  }
  const { authSecret } = z.object({ authSecret: z.string() }).parse(JSON.parse(readFileSync(join(shop.folder, 'secrets.json'), 'utf8')));
  const place = { url: `http://127.0.0.1:${ports.shop}`, databaseUrl: shop.databaseUrl, authSecret };
  const buyers = await makeBuyers(place, false, crowd);
  let first = Number.NaN;
  for (let placed = crowd; placed <= orders; placed += crowd) {
    const { perSecond, errors } = await sendEach(buyers.requests());
    await buyers.refill();
    if (placed !== crowd && placed % told !== 0) continue;
    const now = await residentMegabytes(shop);
    if (placed === crowd) first = now;
    console.log(
      `${placed.toLocaleString('en').padStart(11)} orders ${now.toFixed(0).padStart(6)} MB  ${(now / first).toFixed(2)} of the first  ${perSecond.toFixed(0)}/s${errors > 0 ? `  ${errors} ERRORS` : ''}`,
    );
  }
  await buyers.close();
} finally {
  await shop.stop();
}
