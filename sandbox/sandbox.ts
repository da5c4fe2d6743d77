import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createAlipayLogin } from './alipay-login';
import { alipayNotify } from './alipay-notify';
import { createCashier } from './cashier';
import { createBills } from './bill';
import { type CarrierAccounts, createCarriers } from './carriers/carriers';
import { createControl } from './control';
import { createGateway, type GatewayConfig, type Reply } from './gateway';
import { createIdentity, type IdentityConfig } from './identity';
import { createMailbox } from './mailbox';
import { createNotifier } from './notifier';
import { errorPage } from './pages';
import { openStore } from './store';
import { createTrades } from './trades';
import { createWechatLogin } from './wechat-login';
import { createWechatPaySandbox } from './wechat-pay';
import type { WechatConfig } from './wechat-signing';

export type SandboxOptions = GatewayConfig &
  CarrierAccounts & {
    /** Folder of the lasting state; none: it is forgotten. */
    readonly data?: string;
    readonly minuteMs?: number;
    /** WeChat Pay; none: there is none. */
    readonly wechat?: WechatConfig;
    /** An OpenID Connect provider under the issuer's path; none: there is none. */
    readonly identity?: IdentityConfig;
    /** How long a parcel takes from one scan to the next. */
    readonly parcelStepMs?: number;
    readonly now?: () => number;
  };

const bodyLimit = 1024 * 1024;
const notFound: Reply = { status: 404, type: 'text/plain', body: 'not found' };

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > bodyLimit) throw new Error('body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The outside world on one port, bound to this machine. */
export function createSandbox(options: SandboxOptions) {
  const now = options.now ?? Date.now;
  const store = openStore(options.data === undefined ? ':memory:' : join(options.data, 'sandbox.sqlite'));
  const trades = createTrades(store, now);
  const minuteMs = options.minuteMs ?? 60_000;
  const notifier = createNotifier(store, alipayNotify(options.alipayPrivateKey, minuteMs), now);
  const bills = createBills(store, trades, options.sellerId);
  const wechat =
    options.wechat === undefined
      ? null
      : createWechatPaySandbox(store, options.wechat, { minuteMs, now, billsAtOnce: () => bills.rule().today });
  const wechatLogin = options.wechat === undefined ? null : createWechatLogin(store, options.wechat, now);
  const login = createAlipayLogin(store, options.appId, now);
  const identity = options.identity === undefined ? null : createIdentity(store, options.identity);
  const gateway = createGateway(options, trades, notifier, errorPage, login, bills);
  const carriers = createCarriers(store, options, { stepMs: options.parcelStepMs ?? 20_000, minuteMs, now });
  const mailbox = createMailbox(store, now);
  const control = createControl({ trades, notifier, gateway, carriers, wechat, bills, mailbox });
  const cashier = createCashier({ trades, gateway, wechat });

  async function route(request: IncomingMessage, response: ServerResponse): Promise<Reply | null> {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    // The library reads the body by itself.
    if (identity !== null && url.pathname.startsWith('/oidc/')) {
      identity.handle(request, response);
      return null;
    }
    const body = await readBody(request);
    const [, area = '', name = '', step = ''] = url.pathname.split('/');
    if (identity !== null && area === 'oidc-login') {
      await identity.login(request, response, body);
      return null;
    }
    if (url.pathname === '/oauth2/publicAppAuthorize.htm') return login.authorize(request.method ?? 'GET', url, body);
    if (url.pathname === '/connect/oauth2/authorize' && wechatLogin !== null) return wechatLogin.authorize(url);
    if (url.pathname === '/sns/oauth2/access_token' && wechatLogin !== null) return wechatLogin.token(url);
    if (url.pathname === '/health') return { status: 200, type: 'application/json', body: '{"status":"ok"}' };
    if (area === 'gateway.do')
      return gateway.handle({ ...Object.fromEntries(url.searchParams), ...Object.fromEntries(new URLSearchParams(body)) });
    if (area === 'bill') return bills.download(name);
    const carried = request.method === 'POST' ? carriers.handle(url.pathname, request.headers, body) : null;
    if (carried !== null) return carried;
    const accept = request.headers['accept-language'] ?? '';
    const pressed = (one: string) => (request.method === 'POST' ? one : '');
    if (area === 'cashier') return cashier.alipay({ outTradeNo: name, step: pressed(step), accept });
    if (area === 'scan') return cashier.scan(url);
    if (area === 'v3' && wechat !== null)
      return wechat.handle({
        method: request.method ?? 'GET',
        path: url.pathname + url.search,
        authorization: request.headers.authorization ?? '',
        body,
        origin: `http://${request.headers.host ?? 'localhost'}`,
      });
    if (area === 'wechat' && name === 'h5') return cashier.h5(url);
    if (area === 'wechat' && name === 'cashier')
      return cashier.wechat({ outTradeNo: step, step: pressed(url.pathname.split('/')[4] ?? ''), accept });
    if (area === 'mail') return mailbox.show(name);
    if (area === '' || area === 'control') return control(request.method ?? 'GET', url, body);
    return notFound;
  }

  function answer(response: ServerResponse, reply: Reply | null): void {
    if (reply === null) return; // the caller waits until its own limit
    const { status, type, body, location, headers } = reply;
    response.writeHead(status, {
      'content-type': type,
      trace_id: gateway.traceId(),
      ...headers,
      ...(location === undefined ? {} : { location }),
    });
    response.end(body);
  }

  const server = createServer((request, response) => {
    route(request, response).then(
      (reply) => answer(response, reply),
      (error: unknown) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500).end();
      },
    );
  });

  return {
    gateway,
    notifier,
    wechat,
    trades,
    parcels: carriers.parcels,
    bills,
    mailbox,
    /** @returns the sandbox's address; port 0 takes any free one. */
    listen: (port: number) =>
      new Promise<string>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          notifier.resume();
          wechat?.notifier.resume();
          carriers.resume();
          const address = server.address();
          const url = `http://localhost:${typeof address === 'object' && address !== null ? address.port : port}`;
          bills.setOrigin(url);
          resolve(url);
        });
      }),
    async close(): Promise<void> {
      notifier.stop();
      wechat?.notifier.stop();
      carriers.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, mailbox.close()]);
      store.close();
    },
  };
}
export type Sandbox = ReturnType<typeof createSandbox>;
