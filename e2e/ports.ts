import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Ports of the journeys' own shop and sandbox, away from those of `npm start`. */
export const ports = { shop: 3210, sandbox: 3211 };

/** Where the address of its database and the folder of its secrets are left for the tests, as JSON. */
export const shopFile = join(tmpdir(), `dianpu-e2e-${ports.shop}.json`);
