import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '@/sandbox/sandbox';
import { generateSandboxCredentials } from '@/sandbox/credentials';
import { createKuaidi100 } from './kuaidi100';

// The adapter over HTTP against the sandbox's carrier, which checks every signature.

const credentials = generateSandboxCredentials();
const kuaidi100 = { customer: credentials.kuaidi100Customer, key: credentials.kuaidi100Key };
let clock = Date.parse('2026-03-01T08:00:00Z');
const stepMs = 3_600_000;
const sandbox = createSandbox({
  appId: credentials.appId,
  sellerId: credentials.sellerId,
  appPublicKey: credentials.appPublicKey,
  alipayPrivateKey: credentials.alipayPrivateKey,
  kuaidi100,
  parcelStepMs: stepMs,
  now: () => clock,
});
let url = '';
beforeAll(async () => {
  url = `${await sandbox.listen(0)}/kuaidi100/poll/query.do`;
});
afterAll(() => sandbox.close());

const parcel = { carrierCode: 'shunfeng', trackingNumber: 'SF1234567890', phone: '8000' };
const track = (change: Partial<typeof kuaidi100> = {}, number = parcel.trackingNumber) =>
  createKuaidi100({ url, ...kuaidi100, ...change }).track({ ...parcel, trackingNumber: number });

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
    sandbox.carrier.push('SF999999', 'exception');
    expect(await track({}, 'SF999999')).toMatchObject({ status: 'exception' });
    sandbox.carrier.push('SF999999', 'deliver');
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
