import type { FileStore, OpenFile } from '@/lib/domain/files/file-store';
import { checkedKey } from './file-key';
import { type Bucket, openBucket, type S3Config } from './s3-bucket';
import { keepIn } from './s3-keep';

/** An object of a bucket is never added to: a file that grows is a row of objects, each named by where it begins. */
type Segment = { readonly key: string; readonly from: number; readonly size: number };

const pieceBytes = 4 * 1024 * 1024;
const segmentKey = (key: string, from: number) => `${key}/${String(from).padStart(15, '0')}`;

async function segmentsOf(bucket: Bucket, key: string): Promise<Segment[]> {
  const all = await bucket.list(`${key}/`);
  return all.map((one) => ({ key: one.key, from: Number(one.key.slice(key.length + 1)), size: one.size }));
}

async function readSegment(bucket: Bucket, { key, from, size }: Segment, position: number, end: number): Promise<Uint8Array> {
  const [first, last] = [Math.max(position, from) - from, Math.min(end, from + size) - from - 1];
  const answer = await bucket.call('GET', key, { range: `bytes=${first}-${last}` });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (answer.status !== 206 || bytes.byteLength !== last - first + 1) throw new Error('the bucket gave another piece than was asked for');
  return bytes;
}

function opened(bucket: Bucket, segments: readonly Segment[]): OpenFile {
  const size = segments.reduce((end, segment) => Math.max(end, segment.from + segment.size), 0);
  const read: OpenFile['read'] = async (position, length) => {
    const end = Math.min(size, position + length);
    const bytes = new Uint8Array(Math.max(0, end - position));
    for (const segment of segments)
      if (segment.size > 0 && segment.from < end && segment.from + segment.size > position)
        bytes.set(await readSegment(bucket, segment, position, end), Math.max(0, segment.from - position));
    return bytes;
  };
  return {
    size,
    read,
    async *pieces(from = 0) {
      for (let position = from; position < size; position += pieceBytes) yield await read(position, pieceBytes);
    },
    close: async () => {},
  };
}

/**
 * Files in a bucket
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html).
 */
export function createS3Files(config: S3Config): FileStore {
  const bucket = openBucket(config);
  const keep = keepIn(bucket);
  const put = async (key: string, bytes: Uint8Array) => {
    const answer = await bucket.call('PUT', key, { body: new Uint8Array(bytes) });
    if (!answer.ok) throw new Error('the bucket is not there');
  };
  return {
    put: (key, bytes) => put(checkedKey(key), bytes),
    async get(key) {
      const answer = await bucket.call('GET', checkedKey(key));
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    },
    keep: (key, from, most) => keep(checkedKey(key), from, most),
    async append(key, position, bytes) {
      const segments = await segmentsOf(bucket, checkedKey(key));
      if (position > 0 && !segments.some(({ from, size }) => from + size === position))
        throw new Error('the file is not what was agreed on');
      for (const { key: stale, from } of segments) if (from > position) await bucket.call('DELETE', stale);
      await put(segmentKey(key, position), bytes);
      return position + bytes.byteLength;
    },
    async open(key) {
      const whole = await bucket.call('HEAD', checkedKey(key));
      if (whole.ok) return opened(bucket, [{ key, from: 0, size: Number(whole.headers.get('content-length')) }]);
      const segments = await segmentsOf(bucket, key);
      return segments.length === 0 ? null : opened(bucket, segments);
    },
    async remove(key) {
      await bucket.call('DELETE', checkedKey(key));
      for (const segment of await segmentsOf(bucket, key)) await bucket.call('DELETE', segment.key);
    },
    async removeUnused(since) {
      const files = Map.groupBy(await bucket.list('files/'), ({ key }) => key.replace(/\/\d{15}$/, ''));
      const old = [...files.values()].filter((objects) => objects.every(({ modified }) => modified < since));
      for (const objects of old) for (const { key } of objects) await bucket.call('DELETE', key);
      return old.length;
    },
  };
}
