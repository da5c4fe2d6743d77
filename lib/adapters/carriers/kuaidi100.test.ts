import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '@/sandbox/sandbox';
import { generateSandboxCredentials } from '@/sandbox/credentials';
import { createKuaidi100 } from './kuaidi100';

// The adapter over HTTP against the sandbox's carrier, which checks every signature.

const credentials = generateSandboxCredentials();
const account = { customer: credentials.kuaidi100Customer, key: credentials.kuaidi100Key };
const kuaidi100 = { ...account, salt: 'a-salt-of-ours' };
let clock = Date.parse('2026-03-01T08:00:00Z');
const stepMs = 3_600_000;
const sandbox = createSandbox({
  appId: credentials.appId,
  sellerId: credentials.sellerId,
  appPublicKey: credentials.appPublicKey,
  alipayPrivateKey: credentials.alipayPrivateKey,
  kuaidi100: account,
  parcelStepMs: stepMs,
  now: () => clock,
});
let url = '';
beforeAll(async () => {
  url = `${await sandbox.listen(0)}/kuaidi100`;
});
afterAll(() => sandbox.close());

const parcel = { carrierCode: 'shunfeng', trackingNumber: 'SF1234567890', phone: '8000' };
const track = (change: Partial<typeof kuaidi100> = {}, number = parcel.trackingNumber) =>
  createKuaidi100({ url, ...kuaidi100, ...change }).track({ ...parcel, trackingNumber: number });

describe('pushes of 快递100', () => {
  it('come signed from the first scan on, again when they are not accepted, and are read as they were sent', async () => {
    const got: string[] = [];
    const tracker = createKuaidi100({ url, ...kuaidi100 });
    const ear = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        got.push(body);
        const { status, body: words } = tracker.pushReply(got.length > 1);
        response.writeHead(status).end(words);
      });
    }).listen(0, '127.0.0.1');
    await once(ear, 'listening');
    const address = ear.address();
    const pushUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/push`;
    const pushed = { ...parcel, trackingNumber: 'SF5550001' };
    expect(await tracker.subscribe(pushed, pushUrl)).toEqual({ kind: 'ok' });
    // Told again of the same parcel, it is content.
    expect(await tracker.subscribe(pushed, pushUrl)).toEqual({ kind: 'ok' });
    await expect.poll(() => got.length).toBe(1);
    sandbox.parcels.move('SF5550001', 'deliver');
    await expect.poll(() => got.length).toBeGreaterThan(1);
    ear.close();
    const [first = '', second = ''] = got;
    expect(tracker.readPush(first)).toMatchObject([
      { carrierCodes: ['shunfeng'], trackingNumber: 'SF5550001', heard: { status: 'accepted', scans: [{ status: 'accepted' }] } },
    ]);
    expect(tracker.readPush(second)).toMatchObject([{ heard: { status: 'delivered' } }]);
    expect(createKuaidi100({ url, ...kuaidi100, salt: 'other' }).readPush(first)).toBeNull();
    expect(tracker.readPush(first.replace('param=', 'param=x'))).toBeNull();
    expect(tracker.readPush('')).toBeNull();
  });

  it('are refused with a wrong key', async () => {
    const other = createKuaidi100({ url, ...kuaidi100, key: 'wrong' });
    expect(await other.subscribe(parcel, 'http://localhost/push')).toEqual({ kind: 'refused', cause: 'code 600' });
  });

  it('end with a parcel that nothing is found of, and name the carrier that was asked for', () => {
    const tracker = createKuaidi100({ url, ...kuaidi100 });
    const push = (value: object) => {
      const param = JSON.stringify(value);
      const sign = createHash('md5')
        .update(param + kuaidi100.salt)
        .digest('hex')
        .toUpperCase();
      return tracker.readPush(new URLSearchParams({ param, sign }).toString());
    };
    expect(push({ status: 'abort', message: '3天查询无记录', lastResult: { com: 'shunfeng', nu: 'SF1' } })).toEqual([
      { carrierCodes: ['shunfeng'], trackingNumber: 'SF1', heard: null },
    ]);
    const moved = { com: 'yunda', nu: 'SF1', state: '0', data: [] };
    expect(push({ status: 'polling', comOld: 'shunfeng', lastResult: moved })).toMatchObject([{ carrierCodes: ['yunda', 'shunfeng'] }]);
    expect(push({ status: 'polling' })).toBeNull();
  });
});

describe('a parcel of 快递100', () => {
  it('is accepted, moves and is delivered, each scan with its time and place', async () => {
    const first = await track();
    expect(first).toMatchObject({ kind: 'ok', status: 'accepted', scans: [{ at: new Date(clock), status: 'accepted' }] });
    clock += stepMs;
    expect(await track()).toMatchObject({ kind: 'ok', status: 'in_transit' });
    clock += 10 * stepMs;
    const last = await track();
    expect(last).toMatchObject({ kind: 'ok', status: 'delivered' });
    expect(last.kind === 'ok' ? last.scans.map(({ status }) => status) : []).toEqual([
      'delivered',
      'out_for_delivery',
      'in_transit',
      'in_transit',
      'in_transit',
      'accepted',
    ]);
  });

  it('can get into trouble and go on', async () => {
    await track({}, 'SF999999');
    sandbox.parcels.move('SF999999', 'exception');
    expect(await track({}, 'SF999999')).toMatchObject({ status: 'exception' });
    sandbox.parcels.move('SF999999', 'deliver');
    expect(await track({}, 'SF999999')).toMatchObject({ status: 'delivered' });
  });

  it('is unknown when the key is wrong, and absent under another carrier', async () => {
    expect(await track({ key: 'wrong' })).toEqual({ kind: 'unknown', cause: 'code 503' });
    const other = createKuaidi100({ url, ...kuaidi100 });
    expect(await other.track({ ...parcel, carrierCode: 'yunda' })).toEqual({ kind: 'absent' });
  });

  it('is unknown when the carrier is down or answers rubbish', async () => {
    const rubbish = createServer((_, response) => response.end('<html>')).listen(0, '127.0.0.1');
    await once(rubbish, 'listening');
    const address = rubbish.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const broken = createKuaidi100({ url: `http://127.0.0.1:${port}`, ...kuaidi100 });
    expect(await broken.track(parcel)).toMatchObject({ kind: 'unknown' });
    rubbish.close();
    await once(rubbish, 'close');
    expect(await broken.track(parcel)).toMatchObject({ kind: 'unknown' });
  });
});
