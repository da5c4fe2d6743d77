import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createS3Files } from './s3-files';

// A bucket as Amazon describes it, which checks each signature by itself:
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', region: 'cn-hangzhou' };
const objects = new Map<string, Buffer>();
let failures = 0;

const sha = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const mac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

function isSigned({ method = '', url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const [, scope = '', names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\S+), ?SignedHeaders=(\S+), ?Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '') ?? [];
  const hash = String(headers['x-amz-content-sha256']);
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha(body)) return false;
  const [day = '', region = ''] = scope.split('/');
  const canonicalHeaders = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url, '', canonicalHeaders.join(''), names, hash].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha(canonical)].join('\n');
  const key = mac(mac(mac(mac(`AWS4${keys.secretAccessKey}`, day), region), 's3'), 'aws4_request');
  return region === keys.region && mac(key, toSign).toString('hex') === signature;
}

const server = createServer((req, res) => {
  const chunks: Buffer[] = [];
  req.on('data', (chunk: Buffer) => chunks.push(chunk));
  req.on('end', () => {
    const [body, name] = [Buffer.concat(chunks), req.url ?? ''];
    if (!isSigned(req, body)) return res.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    if (failures > 0) {
      failures -= 1;
      return res.writeHead(503).end('<Error><Code>SlowDown</Code></Error>');
    }
    if (!name.startsWith('/pictures-of-the-shop/')) return res.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>');
    if (req.method === 'PUT') objects.set(name, body);
    if (req.method === 'DELETE') objects.delete(name);
    if (req.method !== 'GET') return res.writeHead(req.method === 'PUT' ? 200 : 204).end();
    const found = objects.get(name);
    return found === undefined ? res.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>') : res.writeHead(200).end(found);
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
const files = (change: object = {}) => createS3Files({ endpoint, bucket: 'pictures-of-the-shop', ...keys, ...change });

describe('a bucket', () => {
  it('keeps, gives and forgets files; what isn’t there is null', async () => {
    await files().put(name, bytes);
    expect([...objects.keys()]).toEqual([`/pictures-of-the-shop/${name}`]);
    expect(await files().get(name)).toEqual(bytes);
    await files().remove(name);
    await files().remove(name);
    expect(await files().get(name)).toBeNull();
  });

  it('refuses a wrong secret, and says so', async () => {
    await expect(files({ secretAccessKey: 'wrong' }).put(name, bytes)).rejects.toThrow('403');
    expect(objects.size).toBe(0);
    await expect(files({ bucket: 'none-such' }).put(name, bytes)).rejects.toThrow('not there');
  });

  it('is asked again when it is busy', async () => {
    failures = 2;
    await files().put(name, bytes);
    expect(objects.size).toBe(1);
  });
});
