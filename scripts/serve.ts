import { once } from 'node:events';
import { createServer } from 'node:http';
import next from 'next';
import { withPageCache } from '@/lib/web/server/page-cache';
import { stopServerParts } from '@/lib/web/server/stop-parts';

// The shop's server in production: Next behind a memory of its static pages. `PORT` says where; SIGTERM ends it in order.

const graceMs = 5000;

const port = Number(process.env['PORT'] ?? 3000);
const server = createServer();
const app = next({ dev: false, port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
const trustsProxy = process.env['TRUST_PROXY'] === 'on';
const answer = withPageCache((req, res) => void handle(req, res));
// Nothing here speaks another protocol: an upgrade would hang, and keep the server from ending.
server.on('upgrade', (_req, socket) => socket.destroy());
server.on('request', (req, res) => {
  // Without a proxy in front anyone could say to be anywhere.
  if (!trustsProxy) req.headers['x-forwarded-for'] = req.socket.remoteAddress ?? '';
  // One id from here through pages, jobs and provider calls; the answer names it.
  const given = req.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
  req.headers['x-request-id'] = id;
  res.setHeader('x-request-id', id);
  // The one header that a page can read of its own answer (components/ui/request-id.ts).
  res.setHeader('server-timing', `request;desc="${id}"`);
  // Next answers 500 to such a path.
  if (!isDecodable(req.url)) return void res.writeHead(400, { 'content-type': 'text/plain' }).end('Bad Request');
  const proper = properCase(req.url);
  if (proper !== undefined) return void res.writeHead(308, { location: proper }).end();
  answer(req, res);
});
server.listen(port);

function isDecodable(url = '/'): boolean {
  try {
    decodeURIComponent(url.replace(/\?.*$/, ''));
    return true;
  } catch {
    return false;
  }
}

/** Next matches the first part of an address in any case, and would take /EN for a language of its own. */
function properCase(url = '/'): string | undefined {
  const proper = url.replace(/^\/(?:en|api|_next)(?=[/?]|$)/i, (first) => first.toLowerCase());
  return proper === url ? undefined : proper;
}

let stopping = false;
/** What is being answered is answered first, within reason. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const closed = once(server, 'close');
  server.close();
  setTimeout(() => server.closeAllConnections(), graceMs).unref();
  await closed;
  await app.close();
  await stopServerParts();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
// Started by another program (scripts/start.ts), it ends with it.
process.once('disconnect', () => void stop());
