import { tmpdir } from 'node:os';
import { join } from 'node:path';

const first = Number(process.env['E2E_PORT'] ?? 3210);

/** Ports of the journeys' own shop and sandbox, away from those of `npm start`; E2E_PORT moves them. */
export const ports = { shop: first, sandbox: first + 1 };

/** Where the address of its database and the folder of its secrets are left for the tests, as JSON. */
export const shopFile = join(tmpdir(), `dianpu-e2e-${ports.shop}.json`);
