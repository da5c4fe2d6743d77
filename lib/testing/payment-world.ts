import { once } from 'node:events';
import { createServer } from 'node:http';
import { createAlipay } from '@/lib/adapters/alipay/alipay';
import { createWechatPay } from '@/lib/adapters/wechat-pay/wechat-pay';
import type { PaymentProvider } from '@/lib/domain/payments/provider';
import { generateSandboxCredentials } from '@/sandbox/credentials';
import { createSandbox } from '@/sandbox/sandbox';
import { makeKeys } from '@/sandbox/signing';
import { certificateNumber, makeCertificate } from './certificates';

export type Notice = { readonly headers: Headers; readonly rawBody: string };

/** An address that takes notifications and keeps them; answers with what it is told. */
async function startInbox() {
  const received: Notice[] = [];
  const answer = { status: 200, body: 'success' };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = new Headers(
        Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      );
      received.push({ headers, rawBody: Buffer.concat(chunks).toString() });
      response.writeHead(answer.status).end(answer.body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { received, answer, url: `http://127.0.0.1:${port}/notify`, close: () => server.close() };
}

/** Alipay and WeChat Pay over HTTP on this machine, with the adapters that speak to them, and an inbox for their notifications. */
export async function startPaymentWorld(
  change: { readonly minuteMs?: number; readonly certificates?: boolean; readonly timeoutMs?: number } = {},
) {
  const keys = generateSandboxCredentials();
  const alipayKeys = { privateKey: keys.alipayPrivateKey, publicKey: keys.alipayPublicKey };
  const rootKeys = change.certificates === true ? makeKeys() : alipayKeys;
  const by = { name: 'Test root', key: rootKeys };
  const certs =
    change.certificates === true
      ? {
          appCert: makeCertificate({ name: 'The app', of: { privateKey: keys.appPrivateKey, publicKey: keys.appPublicKey }, by }),
          alipayPublicCert: makeCertificate({ name: 'Alipay', of: alipayKeys, by }),
          rootCert: makeCertificate({ name: by.name, of: rootKeys }),
        }
      : null;
  const sandbox = createSandbox({
    ...keys,
    minuteMs: change.minuteMs ?? 200,
    ...(certs === null
      ? {}
      : {
          certificates: {
            app: certificateNumber(certs.appCert),
            alipay: certificateNumber(certs.alipayPublicCert),
            root: certificateNumber(certs.rootCert),
          },
        }),
    wechat: {
      appId: keys.wechatAppId,
      mchId: keys.wechatMchId,
      serial: keys.wechatSerial,
      apiKey: keys.wechatApiKey,
      appSecret: keys.wechatAppSecret,
      publicKeyId: keys.wechatPublicKeyId,
      merchantPublicKey: keys.wechatMerchantPublicKey,
      wechatPrivateKey: keys.wechatPrivateKey,
    },
  });
  const [origin, inbox] = await Promise.all([sandbox.listen(0), startInbox()]);
  const timeout = change.timeoutMs === undefined ? {} : { timeoutMs: change.timeoutMs };
  const alipayConfig = {
    appId: keys.appId,
    privateKey: keys.appPrivateKey,
    sellerId: keys.sellerId,
    gatewayUrl: `${origin}/gateway.do`,
    ...timeout,
    ...(certs ?? { alipayPublicKey: keys.alipayPublicKey }),
  };
  const wechatConfig = {
    appId: keys.wechatAppId,
    mchId: keys.wechatMchId,
    serial: keys.wechatSerial,
    privateKey: keys.wechatMerchantPrivateKey,
    apiKey: keys.wechatApiKey,
    publicKey: keys.wechatPublicKey,
    publicKeyId: keys.wechatPublicKeyId,
    url: origin,
    login: { appSecret: keys.wechatAppSecret, authorizeUrl: `${origin}/connect/oauth2/authorize`, apiUrl: origin },
    ...timeout,
  };
  const made = [createAlipay(alipayConfig), createWechatPay(wechatConfig)];
  const providers = new Map<string, PaymentProvider>(made.map((one) => [one.id, one]));
  return {
    sandbox,
    origin,
    inbox,
    keys,
    alipayConfig,
    wechatConfig,
    providers,
    async close() {
      await sandbox.close();
      inbox.close();
    },
  };
}
export type PaymentWorld = Awaited<ReturnType<typeof startPaymentWorld>>;
