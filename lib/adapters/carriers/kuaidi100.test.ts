import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createKuaidi100 } from './kuaidi100';

// What is 快递100's own; what all carriers keep to stands in carrier-contract.test.ts.

const salt = 'our-salt';
const parcel = { carrierCode: 'shunfeng', trackingNumber: 'SF1234567890', phone: '8000' };
const at = (url: string) => createKuaidi100({ url, customer: 'c', key: 'k', salt, pushUrl: 'http://localhost/push' });

async function answering(body: string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`, server };
}

it.each([
  ['<html>', 'unknown'],
  ['{"result":false,"returnCode":"503","message":"验证签名失败"}', 'unknown'],
  ['{"result":false,"returnCode":"500","message":"查询无结果"}', 'absent'],
])('the query’s answer %s is %s', async (body, kind) => {
  const { url, server } = await answering(body);
  expect((await at(url).track(parcel)).kind).toBe(kind);
  server.close();
});

it.each([
  ['200', 'ok'],
  ['501', 'ok'],
  ['600', 'refused'],
  ['700', 'refused'],
  ['500', 'unknown'],
])('a subscription that is answered with %s is %s', async (returnCode, kind) => {
  const { url, server } = await answering(JSON.stringify({ result: returnCode === '200', returnCode, message: '' }));
  expect((await at(url).subscribe(parcel)).kind).toBe(kind);
  server.close();
});

describe('a push', () => {
  const push = (value: object) => {
    const param = JSON.stringify(value);
    const sign = createHash('md5')
      .update(param + salt)
      .digest('hex')
      .toUpperCase();
    return at('http://localhost').readPush({ headers: new Headers(), body: new URLSearchParams({ param, sign }).toString() });
  };

  it('ends with a parcel that nothing is found of', () => {
    expect(push({ status: 'abort', message: '3天查询无记录', lastResult: { com: 'shunfeng', nu: 'SF1' } })).toEqual([
      { carrierCodes: ['shunfeng'], trackingNumber: 'SF1', heard: null },
    ]);
  });

  it('names the carrier that was asked for beside the one that was found', () => {
    const moved = { com: 'yunda', nu: 'SF1', state: '0', data: [] };
    expect(push({ status: 'polling', comOld: 'shunfeng', lastResult: moved })).toMatchObject([{ carrierCodes: ['yunda', 'shunfeng'] }]);
  });

  it('that is signed and says nothing is none', () => expect(push({ status: 'polling' })).toBeNull());
});
