import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { startTemporaryShop } from '@/scripts/temporary-shop';
import { type Load, load } from './load';
import { benchHotPath } from './hot-path';
import { constantRoute, placeOverHttp } from './place-over-http';
import { scriptKilobytes } from './script-size';
import { makeFixtures, sandboxKeys } from './fixtures';
import { notifyOverHttp } from './notify';
import { countQueries, countingSettings } from './queries';

// `npm run bench`: what the shop gives, as ratios to a bare node:http server and to an empty cached Next page, all in one run.

// The port after the sandbox's is its mail server's.
const ports = { shop: 3220, sandbox: 3221, bare: 3223, empty: 3224 };
const at = (port: number, path = '/') => `http://127.0.0.1:${port}${path}`;
const next = 'node_modules/next/dist/bin/next';

async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await wait(100);
  }
  throw new Error(`${url} does not answer`);
}

execFileSync(process.execPath, [next, 'build', 'bench/empty'], { stdio: 'ignore' });
const shop = await startTemporaryShop(ports, {}, countingSettings);
const helpers: ChildProcess[] = [];
try {
  await ready(at(ports.shop, '/api/health'));
  const keys = sandboxKeys(shop.folder);
  const env = { ...process.env, BENCH_DATABASE_URL: shop.databaseUrl, BENCH_PUBLIC_KEY: keys.alipayPublicKey };
  helpers.push(
    spawn(process.execPath, ['--import', 'tsx', 'bench/bare.ts', String(ports.bare)]),
    spawn(process.execPath, [next, 'start', 'bench/empty', '-p', String(ports.empty)], { stdio: 'ignore', env }),
  );
  await Promise.all([ready(at(ports.bare)), ready(at(ports.empty))]);
  const { authSecret, cookie, orderPath, productPath, categoryPath, notify } = await makeFixtures(shop, ports);
  const bare = await load({ url: at(ports.bare) });
  const empty = await load({ url: at(ports.empty) });
  const show = (name: string, { perSecond, p99, errors }: Load) => {
    const ratios = `${(perSecond / bare.perSecond).toFixed(4)} of bare, ${(perSecond / empty.perSecond).toFixed(2)} of an empty page`;
    console.log(
      `${name.padEnd(28)} ${perSecond.toFixed(0).padStart(7)}/s  p99 ${String(p99).padStart(4)} ms  ${ratios}${errors > 0 ? `  ${errors} ERRORS` : ''}`,
    );
  };
  console.log('\nAnswers a second (16 connections)');
  show('bare node:http', bare);
  show('empty cached Next page', empty);
  const searchPath = `/search?q=${encodeURIComponent('青瓷')}`;
  const pages = { home: '/', category: categoryPath, product: productPath };
  for (const [name, path] of Object.entries(pages)) show(`${name} (cached)`, await load({ url: at(ports.shop, path) }));
  show('search (live)', await load({ url: at(ports.shop, searchPath), manyAddresses: true }));
  show('order page (live)', await load({ url: at(ports.shop, orderPath), headers: { cookie } }));
  show('notify webhook, replayed', await load({ url: at(ports.shop, '/api/payments/alipay/notify'), method: 'POST', ...notify }));

  console.log('\nPlacing orders (64 at a time)');
  const constant = await constantRoute(at(ports.empty, '/constant'));
  console.log(`${'a route that does nothing'.padEnd(28)} ${constant.perSecond.toFixed(0).padStart(7)}/s`);
  for (const [name, hot] of [
    ['over HTTP, spread', false],
    ['over HTTP, one SKU', true],
  ] as const) {
    const { perSecond, p99, errors } = await placeOverHttp({ url: at(ports.shop, ''), databaseUrl: shop.databaseUrl, authSecret }, hot);
    console.log(
      `${name.padEnd(28)} ${perSecond.toFixed(0).padStart(7)}/s  p99 ${String(p99).padStart(4)} ms  ${(perSecond / constant.perSecond).toFixed(2)} of that route${errors > 0 ? `  ${errors} ERRORS` : ''}`,
    );
  }

  console.log('\nNotifies of new payments (64 at a time)');
  const { ours, limit, unpaid } = await notifyOverHttp(
    { databaseUrl: shop.databaseUrl, shopUrl: at(ports.shop, ''), limitUrl: at(ports.empty, '/verify') },
    keys,
  );
  console.log(
    `${'one signature, one row'.padEnd(28)} ${limit.perSecond.toFixed(0).padStart(7)}/s${limit.errors > 0 ? `  ${limit.errors} ERRORS` : ''}`,
  );
  console.log(
    `${'notify webhook, new'.padEnd(28)} ${ours.perSecond.toFixed(0).padStart(7)}/s  p99 ${String(ours.p99).padStart(4)} ms  ${(ours.perSecond / limit.perSecond).toFixed(2)} of that route${ours.errors > 0 ? `  ${ours.errors} ERRORS` : ''}, ${unpaid} not sent`,
  );

  console.log('\nQueries of a page (made anew / answered again)');
  const queried = { ...pages, search: searchPath, cart: '/cart', checkout: '/checkout', orders: '/orders', 'order page': orderPath };
  await countQueries(
    shop.databaseUrl,
    Object.entries(queried).map(([name, path]) => ({ name, url: at(ports.shop, path) })),
    { cookie },
  );

  console.log('\nJavaScript of a page (kB, gzip)');
  const floor = await scriptKilobytes(at(ports.empty));
  console.log(`${'empty Next page'.padEnd(28)} ${floor.toFixed(1).padStart(7)}`);
  for (const [name, path] of Object.entries({ ...pages, cart: '/cart' })) {
    const size = await scriptKilobytes(at(ports.shop, path));
    console.log(`${name.padEnd(28)} ${size.toFixed(1).padStart(7)}  +${(size - floor).toFixed(1)}`);
  }
} finally {
  for (const helper of helpers) {
    helper.kill();
    if (helper.exitCode === null) await once(helper, 'exit');
  }
  await shop.stop();
}

console.log('\nPlacing orders in process (64 callers, PostgreSQL with all its durability)');
await benchHotPath(8000);
