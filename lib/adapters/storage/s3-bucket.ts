import { AwsClient } from 'aws4fetch';

export type S3Config = {
  /** Such as https://s3.eu-central-1.amazonaws.com or https://oss-cn-hangzhou.aliyuncs.com. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  /** The bucket's name stands in the path, as small servers want it; else before the host, as the large clouds do. */
  readonly pathStyle: boolean;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

type Call = {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly range?: string;
};
type Method = 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
export type Listed = { readonly key: string; readonly size: number; readonly modified: Date };

export type Bucket = {
  /** What the bucket answered: a success, or that there is no such thing. @throws Error for any other answer */
  call(method: Method, key: string, call?: Call): Promise<Response>;
  /** Every object whose key begins so, in the order of their keys. */
  list(prefix: string): Promise<Listed[]>;
};

const waitMs = 60_000;
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** What stands in the first element of that name; none is ''. Enough for answers that hold no nested elements of one name. */
export function element(xml: string, name: string): string {
  const [, text = ''] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml) ?? [];
  return text.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity);
}

/** A bucket that speaks the protocol of Amazon S3, signed by version 4. What fails for a moment is tried again by the client. */
export function openBucket({ endpoint, bucket, region, pathStyle, accessKeyId, secretAccessKey }: S3Config): Bucket {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  const base = new URL(endpoint);
  if (pathStyle) base.pathname = `${base.pathname.replace(/\/$/, '')}/${bucket}`;
  else base.hostname = `${bucket}.${base.hostname}`;
  const root = base.href.replace(/\/$/, '');
  const call: Bucket['call'] = async (method, key, { query, body, range } = {}) => {
    const answer = await client.fetch(`${root}/${key}${query === undefined ? '' : `?${new URLSearchParams(query).toString()}`}`, {
      method,
      signal: AbortSignal.timeout(waitMs),
      ...(body === undefined ? {} : { body }),
      ...(range === undefined ? {} : { headers: { range } }),
    });
    if (!answer.ok && answer.status !== 404) throw new Error(`the bucket answered ${answer.status} to ${method}`);
    // A connection is free for the next call when its answer was read.
    if (method === 'PUT' || method === 'DELETE') await answer.arrayBuffer();
    return answer;
  };
  return {
    call,
    async list(prefix) {
      const found: Listed[] = [];
      let after: string | undefined;
      do {
        const answer = await call('GET', '', {
          query: { 'list-type': '2', prefix, ...(after === undefined ? {} : { 'continuation-token': after }) },
        });
        if (!answer.ok) throw new Error('the bucket is not there');
        const xml = await answer.text();
        for (const [one] of xml.matchAll(/<Contents>[^]*?<\/Contents>/g))
          found.push({ key: element(one, 'Key'), size: Number(element(one, 'Size')), modified: new Date(element(one, 'LastModified')) });
        after = element(xml, 'IsTruncated') === 'true' ? element(xml, 'NextContinuationToken') : undefined;
      } while (after !== undefined);
      return found;
    },
  };
}
