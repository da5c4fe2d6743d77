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
  // The sandbox's mail server has the port after its own.
  if (sandbox !== null && [sandbox.port, sandbox.port + 1].includes(port))
    throw new StartError(`PORT ${port} is the sandbox's (SANDBOX_PORT ${sandbox.port} and the next one): give them different ones.`);
  if (sandbox !== null && !(await isFree(sandbox.port + 1, '127.0.0.1')))
    throw new StartError(
      `Port ${sandbox.port + 1} is taken by another program. Stop that one, or choose another: SANDBOX_PORT=${sandbox.port + 10} npm start`,
    );
  const taken: string[] = [];
  for (const [name, number] of wanted) {
    if (!(await isFree(number)) || !(await isFree(number, '127.0.0.1')))
      taken.push(`Port ${number} is taken by another program. Stop that one, or choose another port: ${name}=${number + 10} npm start`);
  }
  if (taken.length > 0) throw new StartError(taken.join('\n'));
}
