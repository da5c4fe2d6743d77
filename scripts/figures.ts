import { parseArgs } from 'node:util';
import { connect } from '@/lib/db/client';
import { allDays, rebuildFigures } from '@/lib/domain/figures/build-figures';
import { isDay } from '@/lib/shared/china-day';
import { reachDatabase } from './start/database';
import { readSettings } from './start/settings';

// `npm run figures:rebuild [-- --from 2026-01-01 --to 2026-01-31]`: makes the daily figures of these days (in Asia/Shanghai, both included; without
// them, of all) anew from orders and refunds, beside a running shop too. Doing it again changes nothing.

const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
for (const day of [values.from, values.to])
  if (day !== undefined && !isDay(day)) {
    console.error(`${day} is no day; write it as 2026-01-31`);
    process.exit(1);
  }
const server = await reachDatabase(readSettings());
const { db, pool, close } = connect(server.url, 2);
const asking = { db, pool, now: () => new Date() };
const began = performance.now();
const all = await allDays(asking);
const range = { from: values.from ?? all.from, to: values.to ?? all.to };
const days = await rebuildFigures(asking, range);
console.log(`${days} days, ${range.from} to ${range.to}, made anew (${((performance.now() - began) / 1000).toFixed(1)} s)`);
await close();
await server.stop();
