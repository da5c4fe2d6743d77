import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Ports of the journeys' own shop and sandbox, away from those of `npm start`. */
export const ports = { shop: 3210, sandbox: 3211 };

/** Where the address of its database is left for the tests. */
export const databaseFile = join(tmpdir(), `dianpu-e2e-${ports.shop}.url`);
