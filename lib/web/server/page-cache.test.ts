import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { expirePath } from './expire-path';
import { withPageCache } from './page-cache';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const staticHeaders = { 'cache-control': 's-maxage=31536000', 'content-type': 'text/html; charset=utf-8', 'x-nextjs-cache': 'HIT' };

/** A server that counts how often the page behind the cache was asked for. */
async function serve(page: (count: number) => { headers?: Record<string, string | string[]>; status?: number; body?: string[] }) {
  let count = 0;
  const handle: RequestListener = (req, res) => {
    if (req.url === expirePath) return res.writeHead(req.method === 'POST' ? 204 : 401).end();
    count += 1;
    const { headers = staticHeaders, status = 200, body = [`页 ${count}`] } = page(count);
    res.statusCode = status;
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    for (const part of body.slice(0, -1)) res.write(part);
    res.end(body.at(-1));
  };
  const server = createServer(withPageCache(handle)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const get = (path = '/', init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);
  return { get, text: async (path = '/', init: RequestInit = {}) => (await get(path, init)).text(), counted: () => count };
}

describe('the page cache', () => {
  it('answers a static page again without asking for it, byte for byte', async () => {
    const { get, text, counted } = await serve(() => ({ body: ['青', Buffer.from('瓷').toString(), ' teapot'] }));
    expect(await text()).toBe('青瓷 teapot');
    const again = await get();
    expect(await again.text()).toBe('青瓷 teapot');
    expect(again.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(again.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(counted()).toBe(1);
  });

  it('says 304 to who has the page, and no body to HEAD', async () => {
    const { get, text } = await serve(() => ({}));
    await text();
    const etag = (await get()).headers.get('etag') ?? '';
    expect((await get('/', { headers: { 'if-none-match': `"x", W/${etag}` } })).status).toBe(304);
    expect((await get('/', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('keeps nothing that is personal, refused, stale, or asked for with a query of its own', async () => {
    for (const page of [
      { headers: { 'cache-control': 'private, no-store' } },
      { headers: {} },
      { headers: { ...staticHeaders, 'set-cookie': 'a=b' } },
      { headers: { ...staticHeaders, 'x-nextjs-cache': 'STALE' } },
      { status: 404 },
    ]) {
      const { text, counted } = await serve(() => page);
      await text();
      await text();
      expect(counted()).toBe(2);
    }
    const { text, counted } = await serve(() => ({}));
    for (const path of ['/?utm_source=a', '/?_rsc=a&b=c', '/api/x', '/_next/x']) expect(await text(path)).not.toBe(await text(path));
    expect(await text('/', { method: 'POST' })).not.toBe(await text('/', { method: 'POST' }));
    expect(counted()).toBe(10);
  });

  it('keeps one answer for each encoding and each kind of Next request', async () => {
    const { text, counted } = await serve(() => ({}));
    const kinds: Record<string, string>[] = [
      {},
      { rsc: '1' },
      { rsc: '1', 'next-router-prefetch': '1' },
      { 'accept-encoding': 'identity' },
    ];
    const first = await Promise.all(kinds.map(async (headers) => text('/', { headers })));
    expect(new Set(first).size).toBe(kinds.length);
    const second = await Promise.all(kinds.map(async (headers) => text('/', { headers })));
    expect(second).toEqual(first);
    expect(counted()).toBe(kinds.length);
  });

  it('forgets all pages once one was expired, and keeps none that was begun before', async () => {
    const { get, text, counted } = await serve(() => ({}));
    expect(await text()).toBe(await text());
    await get(expirePath);
    expect(await text()).toBe('页 1');
    await get(expirePath, { method: 'POST' });
    expect(await text()).toBe('页 2');
    expect(counted()).toBe(2);

    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const server = createServer(
      withPageCache((req, res) => {
        if (req.url === expirePath) return res.writeHead(204).end();
        for (const [name, value] of Object.entries(staticHeaders)) res.setHeader(name, value);
        res.write('old');
        void held.then(() => res.end());
      }),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closers.push(() => server.close().closeAllConnections());
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const slow = await fetch(base);
    await fetch(base + expirePath, { method: 'POST' });
    release();
    await slow.text();
    expect((await fetch(base)).headers.get('etag')).toBeNull();
  });

  it('keeps no giant', async () => {
    const { text, counted } = await serve(() => ({ body: ['x'.repeat(700_000), 'y'.repeat(700_000)] }));
    await text();
    await text();
    expect(counted()).toBe(2);
  });
});
