import { AwsClient } from 'aws4fetch';
import type { FileStore } from '@/lib/domain/pictures/picture-port';

export type S3Config = {
  /** Such as https://s3.eu-central-1.amazonaws.com or https://oss-cn-hangzhou.aliyuncs.com. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

const waitMs = 30_000;

/**
 * Files in a bucket that speaks the protocol of Amazon S3 (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html),
 * addressed by path, signed by version 4. What fails for a moment is tried again by the client.
 */
export function createS3Files({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Config): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  const call = async (method: 'GET' | 'PUT' | 'DELETE', name: string, body?: Uint8Array): Promise<Response> => {
    const answer = await client.fetch(`${endpoint.replace(/\/$/, '')}/${bucket}/${name}`, {
      method,
      signal: AbortSignal.timeout(waitMs),
      ...(body === undefined ? {} : { body: new Uint8Array(body), headers: { 'content-type': 'image/webp' } }),
    });
    if (!answer.ok && answer.status !== 404) throw new Error(`the bucket answered ${answer.status} to ${method}`);
    return answer;
  };
  return {
    async put(name, bytes) {
      const { ok } = await call('PUT', name, bytes);
      if (!ok) throw new Error('the bucket is not there');
    },
    async get(name) {
      const answer = await call('GET', name);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    },
    async remove(name) {
      await call('DELETE', name);
    },
  };
}
