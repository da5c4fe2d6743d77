import { demoAccounts, demoPassword } from '@/prisma/seed/accounts';
import { build, needsBuild } from './start/build';
import { isEmpty, migrate, openDatabase } from './start/database';
import { requirePorts } from './start/ports';
import { type Running, runToEnd, startProcess, waitFor } from './start/processes';
import { readSettings } from './start/settings';
import { StartError, step } from './start/steps';

// `npm start` and `npm run dev`: everything that a working shop needs, on one machine, in order.

const dev = process.argv.includes('--dev');
const began = performance.now();
/** What was started, in order; stopped the other way round. */
const started: { readonly stop: () => Promise<void> }[] = [];
let stopping: Promise<void> | undefined;

function stopAll(): Promise<void> {
  return (stopping ??= (async () => {
    for (const one of started.toReversed()) await one.stop();
  })());
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stopAll().then(() => process.exit(0)));

/** A part that ends by itself takes the others with it. */
function keep(running: Running): Running {
  started.push(running);
  running.child.once('exit', (code) => {
    if (stopping === undefined) {
      console.error(`${running.name} stopped (code ${code ?? 'none'}).`);
      void stopAll().then(() => process.exit(1));
    }
  });
  return running;
}

async function start(): Promise<void> {
  const settings = readSettings();
  console.log(`Dianpu 店铺 (${settings.sandbox === null ? 'production' : 'demo'}${dev ? ', hot reload' : ''})`);
  await requirePorts(settings);

  const name = settings.databaseUrl === undefined ? 'PostgreSQL (embedded)' : 'PostgreSQL (DATABASE_URL)';
  const server = await step(name, () => openDatabase(settings));
  started.push(server);
  const variables = { ...settings.variables, DATABASE_URL: server.url };
  await step('database schema', () => migrate(server.url, variables));
  if (settings.sandbox !== null && (await isEmpty(server.url)))
    await step('demo shop', () => runToEnd(['--import', 'tsx', 'prisma/seed/seed.ts'], variables));
  if (!dev && needsBuild(variables)) await step('build (once)', () => build(variables));

  if (settings.sandbox !== null) {
    const { port, variables: own } = settings.sandbox;
    const sandbox = keep(startProcess('The sandbox', ['--import', 'tsx', 'sandbox/main.ts'], own));
    await step(`sandbox on http://localhost:${port}`, () => waitFor(`http://127.0.0.1:${port}/health`, sandbox, 60));
  }
  const args = dev ? ['node_modules/next/dist/bin/next', 'dev', '-p', String(settings.port)] : ['--import', 'tsx', 'scripts/serve.ts'];
  const shop = keep(startProcess('The shop', args, { ...variables, NODE_ENV: dev ? 'development' : 'production' }));
  await step('shop', () => waitFor(`http://127.0.0.1:${settings.port}/api/health`, shop, 120));

  console.log(`\nReady on ${settings.variables['APP_URL']} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  if (settings.sandbox !== null) {
    console.log(`\nDemo accounts, password ${demoPassword}:`);
    for (const { email, does } of demoAccounts) console.log(`  ${email.padEnd(24)} ${does}`);
    console.log(`Sandbox (Alipay, WeChat Pay, carrier, sign-in): http://localhost:${settings.sandbox.port}; mails at /mail`);
  }
  console.log('Ctrl-C stops everything.');
}

try {
  await start();
} catch (error) {
  if (stopping === undefined) console.error(error instanceof StartError ? `\n${error.message}` : error);
  await stopAll();
  process.exit(1);
}
