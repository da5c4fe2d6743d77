import { connect } from '@/lib/db/client';
import { checkInvariants, invariantCount } from '@/lib/domain/invariants/check-invariants';
import { reachDatabase } from './start/database';
import { readSettings } from './start/settings';

// `npm run verify`: proves stock, orders and payments of this installation's database, beside a running shop too. It only reads.

const server = await reachDatabase(readSettings());
const { pool, close } = connect(server.url, 2);
const began = performance.now();
const violations = await checkInvariants(pool);
for (const { name, count, examples } of violations) {
  console.error(`NOT SO (${count}): ${name}`);
  for (const example of examples) console.error(`  ${JSON.stringify(example)}`);
}
console.log(`${invariantCount - violations.length} of ${invariantCount} hold (${((performance.now() - began) / 1000).toFixed(1)} s)`);
await close();
await server.stop();
process.exitCode = violations.length === 0 ? 0 : 1;
