import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '@/sandbox/sandbox';
import { generateSandboxCredentials } from '@/sandbox/credentials';
import type { CarrierGateway } from '@/lib/domain/fulfilment/tracker';
import { createKdniao } from './kdniao';
import { createKuaidi100 } from './kuaidi100';
import { createWebhookCarrier } from './webhook';

// What every carrier's adapter keeps to, over HTTP against the sandbox's carriers, which check every signature.

const keys = generateSandboxCredentials();
let clock = Date.parse('2026-03-01T08:00:00Z');
const stepMs = 3_600_000;
const names = ['kuaidi100', 'kdniao', 'yunlu'] as const;
type Name = (typeof names)[number];
type Push = { readonly name: string; readonly headers: Headers; readonly body: string };

const got: Push[] = [];
/** How many pushes are still to be refused. */
let refusals = 0;
let gateways: Record<Name, CarrierGateway>;
const ear = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    const name = names.find((one) => request.url === `/${one}`) ?? 'kuaidi100';
    got.push({ name, headers: headersOf(request.headers), body });
    const { status, body: words } = gateways[name].pushReply((refusals -= 1) < 0);
    response.writeHead(status).end(words);
  });
});
const headersOf = (heads: IncomingHttpHeaders) =>
  new Headers(Object.entries(heads).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

let sandbox: Sandbox;
let make: (change?: { readonly wrong: true }) => Record<Name, CarrierGateway>;
beforeAll(async () => {
  ear.listen(0, '127.0.0.1');
  await once(ear, 'listening');
  const address = ear.address();
  const home = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  sandbox = createSandbox({
    appId: keys.appId,
    sellerId: keys.sellerId,
    appPublicKey: keys.appPublicKey,
    alipayPrivateKey: keys.alipayPrivateKey,
    kuaidi100: { customer: keys.kuaidi100Customer, key: keys.kuaidi100Key },
    kdniao: { businessId: keys.kdniaoBusinessId, key: keys.kdniaoKey, pushUrl: `${home}/kdniao` },
    webhookCarrier: { code: 'yunlu', secret: keys.carrierSecret },
    parcelStepMs: stepMs,
    minuteMs: 1,
    now: () => clock,
  });
  const url = await sandbox.listen(0);
  const wrongSecret = generateSandboxCredentials().carrierSecret;
  make = (change) => ({
    kuaidi100: createKuaidi100({
      url: `${url}/kuaidi100`,
      customer: keys.kuaidi100Customer,
      key: change?.wrong ? 'wrong' : keys.kuaidi100Key,
      salt: change?.wrong ? 'other' : 'our-salt',
      pushUrl: `${home}/kuaidi100`,
    }),
    kdniao: createKdniao({ url: `${url}/kdniao`, businessId: keys.kdniaoBusinessId, key: change?.wrong ? 'wrong' : keys.kdniaoKey }),
    yunlu: createWebhookCarrier({
      code: 'yunlu',
      url: `${url}/carrier`,
      secret: change?.wrong ? wrongSecret : keys.carrierSecret,
      pushUrl: `${home}/yunlu`,
      now: () => clock,
    }),
  });
  gateways = make();
});
afterAll(async () => {
  await sandbox.close();
  ear.close();
});

describe.each(names)('%s', (name) => {
  const carrierCode = name === 'yunlu' ? 'yunlu' : 'shunfeng';
  const parcel = (trackingNumber: string) => ({ carrierCode, trackingNumber: `${trackingNumber}${name.length}`, phone: '8000' });
  const pushes = () => got.filter((push) => push.name === name);

  it('knows a parcel’s way, each scan with its time, status and place', async () => {
    const one = parcel('SF700');
    expect(await gateways[name].track(one)).toMatchObject({
      kind: 'ok',
      status: 'accepted',
      scans: [{ at: new Date(clock), status: 'accepted' }],
    });
    clock += 4 * stepMs;
    expect(await gateways[name].track(one)).toMatchObject({ status: 'out_for_delivery' });
    clock += stepMs;
    const last = await gateways[name].track(one);
    expect(last).toMatchObject({ kind: 'ok', status: 'delivered' });
    const scans = last.kind === 'ok' ? last.scans.toSorted((a, b) => a.at.getTime() - b.at.getTime()) : [];
    expect(scans.map(({ status }) => status)).toEqual([
      'accepted',
      'in_transit',
      'in_transit',
      'in_transit',
      'out_for_delivery',
      'delivered',
    ]);
    expect(scans.every(({ place, text }) => place !== null && text !== '')).toBe(true);
  });

  it('tells of trouble and goes on after it', async () => {
    const one = parcel('SF701');
    await gateways[name].track(one);
    sandbox.parcels.move(one.trackingNumber, 'exception');
    expect(await gateways[name].track(one)).toMatchObject({ status: 'exception' });
    sandbox.parcels.move(one.trackingNumber, 'deliver');
    expect(await gateways[name].track(one)).toMatchObject({ status: 'delivered' });
  });

  it('pushes what it was asked to, once a step, again until it is accepted, and proves it', async () => {
    const one = parcel('SF702');
    refusals = 1;
    expect(await gateways[name].subscribe(one)).toEqual({ kind: 'ok' });
    expect(await gateways[name].subscribe(one)).toEqual({ kind: 'ok' });
    // Refused once, it comes again.
    await expect.poll(() => pushes().length).toBe(2);
    sandbox.parcels.move(one.trackingNumber, 'deliver');
    await expect.poll(() => pushes().length).toBe(3);
    const [first, , last] = pushes();
    if (first === undefined || last === undefined) throw new Error('nothing was pushed');
    const read = (push: Push) => gateways[name].readPush(push);
    expect(read(first)).toMatchObject([
      { trackingNumber: one.trackingNumber, heard: { status: 'accepted', scans: [{ status: 'accepted' }] } },
    ]);
    expect(read(first)?.[0]?.carrierCodes).toContain(carrierCode);
    expect(read(last)).toMatchObject([{ heard: { status: 'delivered' } }]);
    expect(make({ wrong: true })[name].readPush(first)).toBeNull();
    expect(read({ ...first, body: first.body.replace('SF702', 'SF703') })).toBeNull();
    expect(read({ ...first, body: '' })).toBeNull();
  });

  it('gives no answer for a wrong key, and refuses or gives none to a subscription', async () => {
    const wrong = make({ wrong: true })[name];
    expect((await wrong.track(parcel('SF704'))).kind).toBe('unknown');
    expect((await wrong.subscribe(parcel('SF704'))).kind).not.toBe('ok');
  });

  it('is unknown when it is down', async () => {
    const dead = createServer().listen(0, '127.0.0.1');
    await once(dead, 'listening');
    const address = dead.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    dead.close();
    await once(dead, 'close');
    const down = {
      kuaidi100: createKuaidi100({ url, customer: 'c', key: 'k', salt: 's', pushUrl: url }),
      kdniao: createKdniao({ url, businessId: 'b', key: 'k' }),
      yunlu: createWebhookCarrier({ code: 'yunlu', url, secret: keys.carrierSecret, pushUrl: url }),
    }[name];
    expect((await down.track(parcel('SF705'))).kind).toBe('unknown');
    expect((await down.subscribe(parcel('SF705'))).kind).toBe('unknown');
  });
});

it('the webhook carrier’s old messages are no longer believed', () => {
  const push = got.find(({ name }) => name === 'yunlu');
  if (push === undefined) throw new Error('nothing was pushed');
  const before = clock;
  clock = before + 10 * 60_000;
  expect(gateways.yunlu.readPush(push)).toBeNull();
  clock = before;
});
