import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { encode } from 'next-auth/jwt';
import { z } from 'zod';
import { createAlipay } from '@/lib/adapters/alipay/alipay';
import { connect } from '@/lib/db/client';
import { startSession } from '@/lib/domain/accounts/sessions';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { startPayment } from '@/lib/domain/payments/start-payment';
import { canonical, sign } from '@/sandbox/signing';
import { prepareShopper } from './prepare-shopper';

const secretsSchema = z.object({
  authSecret: z.string(),
  sandbox: z.object({
    appId: z.string(),
    appPrivateKey: z.string(),
    alipayPublicKey: z.string(),
    alipayPrivateKey: z.string(),
    sellerId: z.string(),
  }),
});
const deliveries = z.array(z.object({ fields: z.record(z.string(), z.string()) }));

const readSecrets = (folder: string) => secretsSchema.parse(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')));
/** The keys that the shop and the sandbox share. */
export const sandboxKeys = (folder: string) => readSecrets(folder).sandbox;

type Shop = { readonly databaseUrl: string; readonly folder: string };

/** A shopper with a paid order, signed in; and the notify that settled it, to be sent again. */
export async function makeFixtures({ databaseUrl, folder }: Shop, ports: { readonly shop: number; readonly sandbox: number }) {
  const secrets = readSecrets(folder);
  const connection = connect(databaseUrl, 4);
  const { db } = connection;
  const levels = await db.stockLevel.findMany({ where: { onHand: { gt: 20 } }, take: 1, select: { variantId: true } });
  const { ctx, input } = await prepareShopper(
    connection,
    0,
    levels.map(({ variantId }) => variantId),
  );
  const { number } = await placeOrder(ctx, input, { unpaidMinutes: 30 });
  const { sandbox } = secrets;
  const alipay = createAlipay({
    appId: sandbox.appId,
    privateKey: sandbox.appPrivateKey,
    alipayPublicKey: sandbox.alipayPublicKey,
    sellerId: sandbox.sellerId,
    gatewayUrl: `http://localhost:${ports.sandbox}/gateway.do`,
  });
  const page = `http://localhost:${ports.shop}/`;
  const links = { client: 'desktop', ip: '127.0.0.1', returnUrl: page, quitUrl: page, transferDays: 3 } as const;
  const action = await startPayment(
    ctx,
    new Map([[alipay.id, alipay]]),
    { groupNumber: number, method: 'alipay' },
    { ...links, notifyUrl: () => `${page}api/payments/alipay/notify` },
  );
  if (action.type === 'redirect') await fetch(action.url);
  const attempt = await db.paymentAttempt.findFirstOrThrow({ where: { group: { number } } });
  const control = `http://localhost:${ports.sandbox}/control`;
  await fetch(`${control}/pay`, { method: 'POST', body: JSON.stringify({ outTradeNo: attempt.outTradeNo }) });
  for (let tries = 0; tries < 100 && (await db.paymentEvent.count({ where: { attemptId: attempt.id } })) === 0; tries += 1) await wait(100);
  const sent = deliveries.parse(await (await fetch(`${control}/deliveries`)).json());
  const fields = { ...sent.find((one) => one.fields['out_trade_no'] === attempt.outTradeNo)?.fields, notify_time: '2026-01-01 00:00:00' };
  const body = new URLSearchParams({ ...fields, sign: sign(canonical(fields, ['sign', 'sign_type']), sandbox.alipayPrivateKey) });

  const { sessionId } = await startSession(ctx, ctx.actor.userId, null);
  const token = await encode({ token: { sub: ctx.actor.userId, sid: sessionId }, secret: secrets.authSecret });
  const order = await db.order.findFirstOrThrow({
    where: { group: { number } },
    include: { lines: { include: { variant: { include: { product: { include: { category: true } } } } } } },
  });
  const product = order.lines[0]?.variant.product;
  await connection.close();
  return {
    authSecret: secrets.authSecret,
    cookie: `next-auth.session-token=${token}`,
    orderPath: `/orders/${order.number}`,
    productPath: `/p/${product?.slug ?? ''}`,
    categoryPath: `/c/${product?.category.slug ?? ''}`,
    notify: { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: body.toString() },
  };
}
