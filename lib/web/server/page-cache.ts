import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { expirePath } from './expire-path';

type Kept = { readonly headers: OutgoingHttpHeaders; readonly etag: string; readonly body: Buffer };

const mostBytes = 64 * 1024 * 1024;
const mostBytesOfOne = 1024 * 1024;
/** No page is older than this, whatever message was lost. */
const longestMs = 60_000;

/** What a static answer depends on besides its address: Next's own `Vary`, and the encodings that the client takes. */
const keyHeaders = [
  'accept-encoding',
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
] as const;
/** Headers of one connection or one moment. */
const fleeting = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date', 'x-nextjs-cache', 'x-request-id', 'server-timing']);

/** The key of a request that may be answered from memory. `_rsc` is Next's own; any other query is left to Next. */
function keyOf({ method, url = '/', headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (url.startsWith('/_next/') || url.startsWith('/api/') || (url.includes('?') && !/\?_rsc=\w*$/.test(url))) return undefined;
  if (headers['next-action'] !== undefined || headers.cookie?.includes('__prerender_bypass') === true) return undefined;
  return JSON.stringify([url, ...keyHeaders.map((name) => headers[name])]);
}

/** Next calls an answer static by `s-maxage`; a stale one is already being made anew. */
const isStatic = (res: ServerResponse) =>
  res.statusCode === 200 &&
  String(res.getHeader('cache-control')).includes('s-maxage') &&
  res.getHeader('x-nextjs-cache') !== 'STALE' &&
  !res.hasHeader('set-cookie');

function keptOf(res: ServerResponse, body: Buffer): Kept {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const own = Object.entries(res.getHeaders()).filter(([name]) => !fleeting.has(name));
  // Nobody beyond this process hears of an expiry, so browsers and proxies ask each time; most answers are a 304.
  const headers = {
    ...Object.fromEntries(own),
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-length': body.length,
    etag,
  };
  return { headers, etag, body };
}

function send({ headers, etag, body }: Kept, req: IncomingMessage, res: ServerResponse): void {
  const seen = req.headers['if-none-match']?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) === true;
  if (seen) {
    const { 'content-length': _, ...rest } = headers;
    res.writeHead(304, rest).end();
  } else res.writeHead(200, headers).end(req.method === 'HEAD' ? undefined : body);
}

const encodingOf = (value: unknown) => (typeof value === 'string' && Buffer.isEncoding(value) ? value : 'utf8');

/** Reads along what is sent, byte for byte as it goes out. `whole` is called with the body of a static answer that was sent to its end. */
function record(res: ServerResponse, whole: (body: Buffer) => void): void {
  const parts: Buffer[] = [];
  let length = 0;
  let wanted: boolean | undefined;
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    wanted ??= isStatic(res);
    if (!wanted) return;
    // A copy: who writes may use its memory again.
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encodingOf(encoding)) : Buffer.from(chunk);
    length += bytes.length;
    wanted = length <= mostBytesOfOne;
    parts.push(bytes);
  };
  for (const name of ['write', 'end'] as const) {
    const original = res[name];
    const replacement = (...args: unknown[]): unknown => {
      keep(args[0], args[1]);
      return Reflect.apply(original, res, args);
    };
    Object.assign(res, { [name]: replacement });
  }
  res.once('finish', () => {
    if (wanted === true) whole(Buffer.concat(parts));
  });
}

/**
 * Answers for static pages from memory, as the bytes that Next sent for them (docs/adr/0009-page-cache.md). It forgets all of them
 * as soon as this process has expired any (lib/web/server/expire-request.ts): an answer begun before that is not kept.
 */
export function withPageCache(handle: RequestListener): RequestListener {
  const pages = new LRUCache<string, Kept>({ maxSize: mostBytes, sizeCalculation: ({ body }) => body.length + 1024, ttl: longestMs });
  let generation = 0;
  return (req, res) => {
    if (req.url === expirePath)
      res.once('finish', () => {
        if (res.statusCode !== 204) return;
        generation += 1;
        pages.clear();
      });
    const key = keyOf(req);
    if (key === undefined) return handle(req, res);
    const kept = pages.get(key);
    if (kept !== undefined) return send(kept, req, res);
    const began = generation;
    if (req.method === 'GET')
      record(res, (body) => {
        if (generation === began) pages.set(key, keptOf(res, body));
      });
    return handle(req, res);
  };
}
