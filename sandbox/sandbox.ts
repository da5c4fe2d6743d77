import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createAlipayLogin } from './alipay-login';
import { createCarrier } from './carrier';
import { createControl } from './control';
import { createGateway, type GatewayConfig, type Reply } from './gateway';
import { createIdentity, type IdentityConfig } from './identity';
import { createMailbox } from './mailbox';
import { createNotifier } from './notifier';
import { cashierPage, errorPage } from './pages';
import { openStore } from './store';
import { createTrades } from './trades';

export type SandboxOptions = GatewayConfig & {
  /** Folder of the lasting state; none: it is forgotten. */
  readonly data?: string;
  readonly minuteMs?: number;
  readonly kuaidi100?: { readonly customer: string; readonly key: string };
  /** An OpenID Connect provider under the issuer's path; none: there is none. */
  readonly identity?: IdentityConfig;
  /** How long a parcel takes from one scan to the next. */
  readonly parcelStepMs?: number;
  readonly now?: () => number;
};

const bodyLimit = 1024 * 1024;
const redirect = (location: string): Reply => ({ status: 303, type: 'text/plain', body: '', location });
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
  const notifier = createNotifier(store, { ...options, minuteMs: options.minuteMs ?? 60_000 }, now);
  const login = createAlipayLogin(store, options.appId, now);
  const identity = options.identity === undefined ? null : createIdentity(store, options.identity);
  const gateway = createGateway(options, trades, notifier, errorPage, login);
  const carrier = createCarrier(store, { customer: '', key: '', ...options.kuaidi100, stepMs: options.parcelStepMs ?? 20_000 }, now);
  const mailbox = createMailbox(store, now);
  const control = createControl({ trades, notifier, gateway, carrier, mailbox });

  function cashier(outTradeNo: string, step: string, accept: string): Reply {
    const trade = trades.find({ out_trade_no: outTradeNo });
    if (trade === undefined) return notFound;
    if (step === 'pay') {
      const paid = gateway.pay(outTradeNo);
      if (paid !== null) return redirect(paid.returnUrl === '' ? `/cashier/${outTradeNo}` : gateway.returnUrl(paid));
    }
    if (step === 'leave') return redirect(trade.quitUrl !== '' ? trade.quitUrl : trade.returnUrl !== '' ? trade.returnUrl : '/');
    return cashierPage(trade, accept, step === 'fail');
  }

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
    if (url.pathname === '/health') return { status: 200, type: 'application/json', body: '{"status":"ok"}' };
    if (area === 'gateway.do')
      return gateway.handle({ ...Object.fromEntries(url.searchParams), ...Object.fromEntries(new URLSearchParams(body)) });
    if (url.pathname === '/kuaidi100/poll/query.do') return carrier.query(body);
    if (area === 'cashier') return cashier(name, request.method === 'POST' ? step : '', request.headers['accept-language'] ?? '');
    if (area === 'mail') return mailbox.show(name);
    if (area === '' || area === 'control') return control(request.method ?? 'GET', url, body);
    return notFound;
  }

  function answer(response: ServerResponse, reply: Reply | null): void {
    if (reply === null) return; // the caller waits until its own limit
    const { status, type, body, location } = reply;
    response.writeHead(status, { 'content-type': type, trace_id: gateway.traceId(), ...(location === undefined ? {} : { location }) });
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
    trades,
    carrier,
    mailbox,
    /** @returns the sandbox's address; port 0 takes any free one. */
    listen: (port: number) =>
      new Promise<string>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          notifier.resume();
          const address = server.address();
          resolve(`http://localhost:${typeof address === 'object' && address !== null ? address.port : port}`);
        });
      }),
    async close(): Promise<void> {
      notifier.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, mailbox.close()]);
      store.close();
    },
  };
}
export type Sandbox = ReturnType<typeof createSandbox>;
