import autocannon from 'autocannon';

export type Load = { readonly perSecond: number; readonly p99: number; readonly errors: number };

const seconds = 6;
const connections = 16;
/** Requests until the runtime has compiled what is hot: a page rendered for each request is slow until then. */
const warmUp = 600;

type Target = Pick<autocannon.Options, 'url' | 'method' | 'headers' | 'body'> & {
  /** Each request comes from another network address, so that no limit is met. */
  readonly manyAddresses?: boolean;
};

let serial = 0;
const fromElsewhere = (request: autocannon.Request): autocannon.Request => {
  serial += 1;
  return {
    ...request,
    headers: { ...request.headers, 'x-forwarded-for': `10.${(serial >> 16) & 255}.${(serial >> 8) & 255}.${serial & 255}` },
  };
};

type Each = { readonly url: string; readonly bodies: readonly string[]; readonly headersOf: (index: number) => Record<string, string> };

/** POSTs each body once, 64 at a time. */
export async function sendEach({ url, bodies, headersOf }: Each): Promise<Load> {
  let next = 0;
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const index = next++ % bodies.length;
    return { ...request, method: 'POST', headers: { ...request.headers, ...headersOf(index) }, body: bodies[index] ?? '' };
  };
  const start = performance.now();
  const result = await autocannon({ url, connections: 64, requests: [{ setupRequest }], amount: bodies.length - 64 });
  const perSecond = (result.requests.total / (performance.now() - start)) * 1000;
  return { perSecond, p99: result.latency.p99, errors: result.errors + result.non2xx };
}

/** How many POSTs a second an address answers, each body sent once; the first tenth warms up. */
export async function loadEach({ url, bodies, headersOf }: Each): Promise<Load> {
  const warm = Math.floor(bodies.length / 10);
  await sendEach({ url, bodies: bodies.slice(0, warm), headersOf });
  return sendEach({ url, bodies: bodies.slice(warm), headersOf: (index) => headersOf(index + warm) });
}

/** How many answers a second an address gives, and the 99th percentile in milliseconds, after a warm-up. */
export async function load({ manyAddresses = false, ...target }: Target): Promise<Load> {
  const options = manyAddresses ? { ...target, requests: [{ setupRequest: fromElsewhere }] } : target;
  await autocannon({ ...options, connections, amount: warmUp });
  const result = await autocannon({ ...options, connections, duration: seconds });
  return { perSecond: result.requests.average, p99: result.latency.p99, errors: result.errors + result.non2xx };
}
