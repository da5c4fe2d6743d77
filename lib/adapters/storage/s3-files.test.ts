import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileKey } from '@/lib/domain/files/file-store';
import { newId } from '@/lib/shared/id';
import { createS3Files } from './s3-files';

// A bucket as Amazon describes it, which checks each signature by itself:
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', region: 'cn-hangzhou' };
const objects = new Map<string, { bytes: Buffer; at: string }>();
const uploads = new Map<string, Buffer[]>();
let failures = 0;

const sha = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const mac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

function isSigned({ method = '', url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const [, scope = '', names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\S+), ?SignedHeaders=(\S+), ?Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '') ?? [];
  const hash = String(headers['x-amz-content-sha256']);
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha(body)) return false;
  const [day = '', region = ''] = scope.split('/');
  const [path = '', query = ''] = url.split('?');
  const canonicalHeaders = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, path, query.split('&').toSorted().join('&'), canonicalHeaders.join(''), names, hash].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha(canonical)].join('\n');
  const key = mac(mac(mac(mac(`AWS4${keys.secretAccessKey}`, day), region), 's3'), 'aws4_request');
  return region === keys.region && mac(key, toSign).toString('hex') === signature;
}

type Answer = { status: number; body?: string | Buffer; headers?: Record<string, string> };
const gone: Answer = { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' };

/** A page of two, so that there are always more pages. */
function listed(bucket: string, query: URLSearchParams): Answer {
  const all = [...objects.keys()].filter((key) => key.startsWith(`${bucket}${query.get('prefix')}`)).toSorted();
  const from = Number(query.get('continuation-token')?.slice(2) ?? 0);
  const contents = all.slice(from, from + 2).map((key) => {
    const { bytes, at } = objects.get(key) ?? { bytes: Buffer.alloc(0), at: '' };
    return `<Contents><Key>${key.slice(bucket.length)}</Key><LastModified>${at}</LastModified><ETag>&quot;x&quot;</ETag><Size>${bytes.length}</Size></Contents>`;
  });
  const more = from + 2 < all.length;
  const next = more ? `<NextContinuationToken>&amp;+${from + 2}</NextContinuationToken>` : '';
  return { status: 200, body: `<ListBucketResult><IsTruncated>${more}</IsTruncated>${contents.join('')}${next}</ListBucketResult>` };
}

function inParts(method: string, name: string, query: URLSearchParams, body: Buffer): Answer {
  const id = query.get('uploadId') ?? '';
  if (query.has('uploads')) {
    uploads.set('up/1+2', []);
    return { status: 200, body: '<InitiateMultipartUploadResult><UploadId>up/1+2</UploadId></InitiateMultipartUploadResult>' };
  }
  const parts = uploads.get(id);
  if (parts === undefined) return gone;
  if (method === 'PUT') {
    if (body.length > 9 * 1024 * 1024) return { status: 500 };
    const number = parts.push(body);
    return { status: Number(query.get('partNumber')) === number ? 200 : 400, headers: { etag: `"tag-${number}"` } };
  }
  uploads.delete(id);
  if (method === 'DELETE') return { status: 204 };
  const wanted = parts.map((_, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>"tag-${index + 1}"</ETag></Part>`).join('');
  if (!body.toString().includes(`>${wanted}<`)) return { status: 200, body: '<Error><Code>InvalidPart</Code></Error>' };
  objects.set(name, { bytes: Buffer.concat(parts), at: new Date().toISOString() });
  return { status: 200, body: '<CompleteMultipartUploadResult></CompleteMultipartUploadResult>' };
}

function answerTo(method: string, name: string, query: URLSearchParams, body: Buffer, range: string | undefined): Answer {
  const bucket = '/files-of-the-shop/';
  if (!name.startsWith(bucket)) return { status: 404, body: '<Error><Code>NoSuchBucket</Code></Error>' };
  if (query.has('list-type')) return listed(bucket, query);
  if (query.has('uploads') || query.has('uploadId')) return inParts(method, name, query, body);
  if (method === 'PUT') objects.set(name, { bytes: body, at: new Date().toISOString() });
  if (method === 'DELETE') objects.delete(name);
  if (method !== 'GET' && method !== 'HEAD') return { status: method === 'PUT' ? 200 : 204 };
  const found = objects.get(name);
  if (found === undefined) return gone;
  if (range === undefined) return { status: 200, body: found.bytes };
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  return { status: 206, body: found.bytes.subarray(Number(first), Number(last) + 1) };
}

const server = createServer((req, res) => {
  const chunks: Buffer[] = [];
  req.on('data', (chunk: Buffer) => chunks.push(chunk));
  req.on('end', () => {
    const body = Buffer.concat(chunks);
    if (!isSigned(req, body)) return res.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    if (failures > 0) {
      failures -= 1;
      return res.writeHead(503).end('<Error><Code>SlowDown</Code></Error>');
    }
    const url = new URL(req.url ?? '', 'http://bucket');
    const answer = answerTo(req.method ?? '', url.pathname, url.searchParams, body, req.headers.range);
    return res.writeHead(answer.status, { 'content-length': answer.body?.length ?? 0, ...answer.headers }).end(answer.body);
  });
});

let endpoint = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
beforeEach(() => objects.clear());
afterAll(() => server.close());

const name = 'pictures/ab/abc-160.webp';
const bytes = new Uint8Array([1, 2, 3, 255]);
const files = (change: object = {}) => createS3Files({ endpoint, bucket: 'files-of-the-shop', pathStyle: true, ...keys, ...change });
const text = (words: string) => new TextEncoder().encode(words);

async function* pieces(count: number, size: number) {
  for (let index = 0; index < count; index += 1) yield new Uint8Array(size).fill(index);
}

async function textOf(key: string, from = 0): Promise<string | null> {
  const file = await files().open(key);
  if (file === null) return null;
  let found = '';
  for await (const piece of file.pieces(from)) found += new TextDecoder().decode(piece);
  return found;
}

describe('a bucket', () => {
  it('keeps, gives and forgets files; what isn’t there is null', async () => {
    await files().put(name, bytes);
    expect([...objects.keys()]).toEqual([`/files-of-the-shop/${name}`]);
    expect(await files().get(name)).toEqual(bytes);
    await files().remove(name);
    await files().remove(name);
    expect(await files().get(name)).toBeNull();
    await expect(files().get('../other-bucket/x.webp')).rejects.toThrow('not a key');
  });

  it('refuses a wrong secret, and says so', async () => {
    await expect(files({ secretAccessKey: 'wrong' }).put(name, bytes)).rejects.toThrow('403');
    expect(objects.size).toBe(0);
    await expect(files({ bucket: 'none-such' }).put(name, bytes)).rejects.toThrow('not there');
    await expect(files({ bucket: 'none-such' }).append(fileKey(newId(), 'csv'), 0, bytes)).rejects.toThrow('not there');
  });

  it('is asked again when it is busy', async () => {
    failures = 2;
    await files().put(name, bytes);
    expect(objects.size).toBe(1);
  });

  it('keeps what comes whole, in parts where it is much, or nothing of it', async () => {
    const key = fileKey(newId(), 'upload');
    expect(await files().keep(key, pieces(2, 2), 3)).toBeNull();
    expect(await files().open(key)).toBeNull();
    expect(await files().keep(key, pieces(2, 2), 4)).toMatchObject({ bytes: 4 });
    const megabyte = 1024 * 1024;
    expect(await files().keep(key, pieces(18, megabyte), 17 * megabyte)).toBeNull();
    expect((await files().open(key))?.size).toBe(4);
    const hash = createHash('sha256');
    for await (const piece of pieces(18, megabyte)) hash.update(piece);
    expect(await files().keep(key, pieces(18, megabyte), 18 * megabyte)).toEqual({ bytes: 18 * megabyte, sha256: hash.digest('hex') });
    const file = await files().open(key);
    expect(file?.size).toBe(18 * megabyte);
    expect(await file?.read(9 * megabyte - 1, 2)).toEqual(new Uint8Array([8, 9]));
    expect(await file?.read(18 * megabyte - 1, 99)).toEqual(new Uint8Array([17]));
    expect(await file?.read(18 * megabyte, 1)).toEqual(new Uint8Array());
    expect(uploads.size).toBe(0);
  });

  it('goes on writing where it was agreed, whatever was written behind it', async () => {
    const key = fileKey(newId(), 'spool');
    const first = await files().append(key, 0, text('one\n'));
    const lost = await files().append(key, first, text('a step that was cut off\n'));
    await files().append(key, lost, text('and what it wrote besides\n'));
    await files().append(key, lost + 26, text('and more\n'));
    const second = await files().append(key, first, text('two\n'));
    expect(await files().append(key, second, text('three\n'))).toBe(14);
    expect(await textOf(key)).toBe('one\ntwo\nthree\n');
    expect(await textOf(key, 6)).toBe('o\nthree\n');
    await expect(files().append(key, 99, bytes)).rejects.toThrow('agreed');
    await files().remove(key);
    expect(await textOf(key)).toBeNull();
    expect(objects.size).toBe(0);
  });

  it('removes files of tasks that nothing was written to for long, and no pictures', async () => {
    const [old, young] = [fileKey(newId(), 'csv'), fileKey(newId(), 'csv')];
    for (const key of [old, young]) await files().append(key, await files().append(key, 0, text('x')), text('y'));
    await files().put(name, bytes);
    for (const [key, object] of objects) if (!key.includes(young)) object.at = '2026-01-01T00:00:00.000Z';
    expect(await files().removeUnused(new Date('2026-02-01'))).toBe(1);
    expect(await textOf(old)).toBeNull();
    expect(await textOf(young)).toBe('xy');
    expect(await files().get(name)).toEqual(bytes);
  });
});
