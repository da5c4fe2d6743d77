import { createHash } from 'node:crypto';
import type { FileStore } from '@/lib/domain/files/file-store';
import { type Bucket, element } from './s3-bucket';

/** All parts but the last have at least 5 MiB: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const partBytes = 8 * 1024 * 1024;

/** Sends an object in parts; it is there when all of them are, or never. */
function partsOf(bucket: Bucket, key: string) {
  let uploadId = '';
  const tags: string[] = [];
  return {
    async send(part: Uint8Array<ArrayBuffer>) {
      if (uploadId === '') uploadId = element(await (await bucket.call('POST', key, { query: { uploads: '' } })).text(), 'UploadId');
      if (uploadId === '') throw new Error('the bucket takes no object in parts');
      const answer = await bucket.call('PUT', key, { query: { partNumber: String(tags.length + 1), uploadId }, body: part });
      tags.push(answer.headers.get('etag') ?? '');
    },
    async complete() {
      const parts = tags.map((tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag}</ETag></Part>`).join('');
      const body = `<CompleteMultipartUpload>${parts}</CompleteMultipartUpload>`;
      const answer = await bucket.call('POST', key, { query: { uploadId }, body });
      // It may fail after it has begun to answer with 200.
      if (!(await answer.text()).includes('<CompleteMultipartUploadResult')) throw new Error('the bucket did not put the parts together');
    },
    async abort() {
      if (uploadId !== '') await bucket.call('DELETE', key, { query: { uploadId } });
    },
  };
}

/** Keeps a small object by one call, a large one in parts. */
export const keepIn =
  (bucket: Bucket): FileStore['keep'] =>
  async (key, from, most) => {
    const [hash, parts] = [createHash('sha256'), partsOf(bucket, key)];
    let [bytes, size, isLarge] = [0, 0, false];
    let waiting: Uint8Array[] = [];
    const next = () => {
      const part = Buffer.concat(waiting);
      [waiting, size] = [[], 0];
      return part;
    };
    try {
      for await (const piece of from) {
        bytes += piece.byteLength;
        if (bytes > most) {
          await parts.abort();
          return null;
        }
        hash.update(piece);
        waiting.push(piece);
        size += piece.byteLength;
        if (size < partBytes) continue;
        await parts.send(next());
        isLarge = true;
      }
      if (isLarge) {
        if (size > 0) await parts.send(next());
        await parts.complete();
      } else if (!(await bucket.call('PUT', key, { body: next() })).ok) throw new Error('the bucket is not there');
      return { bytes, sha256: hash.digest('hex') };
    } catch (error) {
      await parts.abort();
      throw error;
    }
  };
