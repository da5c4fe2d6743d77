import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { startTemporaryShop } from '@/scripts/temporary-shop';
import { ports, shopFile } from './ports';

// The shop for the journeys, with the outside world in a hurry.
const { shop, stop, databaseUrl, folder } = await startTemporaryShop(ports, {
  SANDBOX_MINUTE_MS: '200',
  SANDBOX_PARCEL_STEP_MS: '700',
  TRACKING_POLL_SECONDS: '1',
});
writeFileSync(shopFile, JSON.stringify({ databaseUrl, folder }), { mode: 0o600 });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => shop.kill('SIGTERM'));
await once(shop, 'exit');
await stop();
process.exit(shop.exitCode ?? 1);
