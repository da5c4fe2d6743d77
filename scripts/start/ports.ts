import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Settings } from './settings';
import { StartError } from './steps';

async function isFree(port: number, host?: string): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return true;
  } catch (error) {
    // A machine without IPv6 can't be asked about it.
    return error instanceof Error && 'code' in error && error.code === 'EAFNOSUPPORT';
  } finally {
    server.close();
  }
}

/** @throws StartError naming each taken port and the setting that changes it */
export async function requirePorts({ port, sandbox }: Settings): Promise<void> {
  const wanted = [['PORT', port] as const, ...(sandbox === null ? [] : [['SANDBOX_PORT', sandbox.port] as const])];
  if (sandbox?.port === port) throw new StartError(`PORT and SANDBOX_PORT are both ${port}: give them different ones.`);
  const taken: string[] = [];
  for (const [name, number] of wanted) {
    if (!(await isFree(number)) || !(await isFree(number, '127.0.0.1')))
      taken.push(`Port ${number} is taken by another program. Stop that one, or choose another port: ${name}=${number + 10} npm start`);
  }
  if (taken.length > 0) throw new StartError(taken.join('\n'));
}
