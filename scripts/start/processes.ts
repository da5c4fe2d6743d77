import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Variables } from './settings';
import { StartError } from './steps';

export type Running = { readonly name: string; readonly child: ChildProcess; readonly stop: () => Promise<void> };

const graceMs = 10_000;

/**
 * Starts a program of ours that lasts. Its own process group: Ctrl-C reaches us alone and we stop it in order. The channel
 * between us closes when we die, however that happens, and it ends by itself then.
 */
export function startProcess(name: string, args: readonly string[], env: Variables): Running {
  const child = spawn(process.execPath, args, {
    env: { NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await gone;
    clearTimeout(timer);
  };
  return { name, child, stop };
}

/** Runs a program to its end; its output is shown only when it fails. */
export async function runToEnd(args: readonly string[], env: Variables): Promise<void> {
  const child = spawn(process.execPath, args, { env: { NODE_ENV: 'production', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const stopped = () => child.kill();
  process.once('exit', stopped);
  await once(child, 'close');
  process.off('exit', stopped);
  if (child.exitCode !== 0) throw new StartError(Buffer.concat(output).toString());
}

/** Waits until an address answers 200. */
export async function waitFor(url: string, { name, child }: Running, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    if (child.exitCode !== null) throw new StartError(`${name} stopped with code ${child.exitCode}; what it said stands above.`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer?.ok === true) return;
    if (Date.now() > end) throw new StartError(`${name} did not answer at ${url} within ${seconds} seconds.`);
    await wait(100);
  }
}
