import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { download } from './download';

const server = createServer((request, response) => {
  if (request.url === '/moved') return response.writeHead(302, { location: '/file' }).end();
  if (request.url === '/gone') return response.writeHead(404).end();
  if (request.url === '/torn') {
    response.writeHead(200, { 'content-length': '1000' }).write('half');
    return setTimeout(() => response.destroy(), 20);
  }
  if (request.url === '/endless') {
    const more = () => void response.write(Buffer.alloc(1024 * 1024), () => (response.destroyed ? undefined : more()));
    return more();
  }
  return response.end(request.headers.authorization ?? 'file');
});
let origin = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, headers?: Record<string, string>) => download(origin + path, (url) => url.origin === origin, headers);

it('gets the file', async () => {
  expect(Buffer.from(await get('/file')).toString()).toBe('file');
  expect(Buffer.from(await get('/file', { authorization: 'signed' })).toString()).toBe('signed');
});

it.each([
  ['/moved', 'download: TypeError'],
  ['/gone', 'download: HTTP 404'],
  ['/torn', 'download: TypeError'],
  ['/endless', 'too_large'],
])('refuses %s', async (path, cause) => expect(get(path)).rejects.toThrow(cause));

it.each(['file:///etc/passwd', 'http://elsewhere.test/file', '', 'not a link'])('does not go to %j', async (link) =>
  expect(download(link, (url) => url.origin === origin)).rejects.toThrow('link_elsewhere'),
);
