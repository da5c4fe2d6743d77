import type { Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { placeOrder } from '@/lib/domain/orders/place-order';
import type { PaymentMethod } from '@/lib/domain/payments/views';
import { type Evidence, InvalidNotification, type Outcome, type PaymentProvider, type ProviderId } from '@/lib/domain/payments/provider';
import { startPayment } from '@/lib/domain/payments/start-payment';
import { fen } from '@/lib/shared/money';
import { buildMerchant, buildProduct, buildShopper } from './builders';
import { testContext } from './context';

export const links = {
  client: 'desktop',
  ip: '192.0.2.1',
  returnUrl: 'https://shop.test/r',
  quitUrl: 'https://shop.test/q',
  notifyUrl: (provider: string) => `https://shop.test/${provider}`,
  transferDays: 3,
} as const;

/** What the provider will say; the protocol itself is tested with the adapter against the gateway. */
type Script = {
  query: Outcome<Evidence>;
  close: Awaited<ReturnType<PaymentProvider['close']>>;
  refund: Awaited<ReturnType<PaymentProvider['refund']>>;
  outTradeNo: string;
  notify: Evidence;
  refundNo: string;
  /** The notification can mean one thing only. */
  certain: boolean;
};
const ok = <T>(value: T) => ({ kind: 'ok', value }) as const;

/** A provider that answers as scripted, and the lookup with it alone; `closed` and `refunds` count what was asked of it. */
class Scripted extends Map<string, PaymentProvider> {
  closed = 0;
  refunds: string[] = [];
  readonly provider: PaymentProvider;

  constructor(script: Partial<Script>, id: ProviderId) {
    super();
    this.provider = {
      id,
      capabilities: { partialRefund: true, close: true, statement: true, minAmount: fen(1), byHand: false },
      channelFor: ({ client, qr }) => (qr ? 'qr' : client === 'desktop' ? 'page' : 'wap'),
      create: async ({ outTradeNo }) => ok({ type: 'redirect', url: `https://pay.test/${outTradeNo}` }),
      query: async () => script.query ?? ok({ kind: 'absent' }),
      close: async () => {
        this.closed += 1;
        return script.close ?? ok('closed');
      },
      refund: async (_, { requestNo, amount }) => {
        this.refunds.push(requestNo);
        return script.refund ?? ok({ kind: 'done', amount, at: null });
      },
      queryRefund: async () => script.refund ?? ok({ kind: 'absent' }),
      verifyNotification: ({ rawBody }) => {
        if (rawBody === 'forged') throw new InvalidNotification('signature');
        const { refundNo = null } = script;
        const evidence = refundNo === null ? (script.notify ?? { kind: 'waiting' as const }) : null;
        return {
          eventKey: rawBody,
          outTradeNo: script.outTradeNo ?? '',
          evidence,
          refundNo,
          mustConfirm: script.certain !== true,
          raw: { rawBody },
        };
      },
      notificationReply: (accepted) => ({ status: 200, contentType: 'text/plain', body: accepted ? 'success' : 'fail' }),
    };
    this.set(id, this.provider);
  }
}
export const scripted = (script: Partial<Script> = {}, id: ProviderId = 'alipay') => new Scripted(script, id);

/** Pays by a method of the scripted provider; any other lookup will do too. */
export const pay = (
  ctx: Parameters<typeof startPayment>[0],
  groupNumber: string,
  providers: Parameters<typeof startPayment>[1] = scripted(),
  method: Exclude<PaymentMethod, 'cash_on_delivery'> = 'alipay',
) => startPayment(ctx, providers, { groupNumber, method }, links);

type Shop = Awaited<ReturnType<typeof buildMerchant>>;
type Choice = { readonly method?: PaymentMethod; readonly shop?: Shop };

/** An unpaid order of three pieces. */
export async function unpaid(connection: Connection, { method, shop }: Choice = {}) {
  const merchant = shop ?? (await buildMerchant(connection));
  const { product, variant } = await buildProduct(connection, merchant);
  const shopper = await buildShopper(connection);
  const ctx = testContext(connection, shopper.actor);
  await addToCart(ctx, { userId: shopper.user.id }, { productId: product.id, 'optionValueIds[]': [], quantity: 3, intent: 'add' });
  const { quote } = await readCheckout(ctx, '330000');
  const group = await placeOrder(
    ctx,
    { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: '', method },
    { unpaidMinutes: 30 },
  );
  const order = await connection.db.order.findFirstOrThrow({ where: { groupId: group.groupId }, include: { lines: true } });
  return { connection, ctx, group, order, variant, merchant };
}

/** One unpaid checkout of a piece of each shop; its orders by their ids. */
export async function sharedCheckout(connection: Connection, shops: readonly Shop[], prices: readonly number[] = []) {
  const shopper = await buildShopper(connection);
  const ctx = testContext(connection, shopper.actor);
  for (const [index, shop] of shops.entries()) {
    const { product } = await buildProduct(connection, shop, { price: prices[index] ?? 2990 });
    await addToCart(ctx, { userId: shopper.user.id }, { productId: product.id, 'optionValueIds[]': [], quantity: 1, intent: 'add' });
  }
  const { quote } = await readCheckout(ctx, shopper.address.provinceCode);
  const input = { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: '' };
  const group = await placeOrder(ctx, input, { unpaidMinutes: 30 });
  const orders = await connection.db.order.findMany({ where: { groupId: group.groupId }, orderBy: { id: 'asc' } });
  return { ctx, group, orders };
}

/** An unpaid order of three pieces with an open attempt. */
export async function placed(connection: Connection) {
  const { ctx, group, order, variant, merchant } = await unpaid(connection);
  await pay(ctx, group.number);
  const attempt = await connection.db.paymentAttempt.findFirstOrThrow({ where: { groupId: group.groupId } });
  const paid = (change: Partial<Extract<Evidence, { kind: 'paid' }>> = {}): Evidence => ({
    kind: 'paid',
    tradeNo: 'T1',
    total: fen(attempt.amount),
    paidAt: null,
    ...change,
  });
  const status = async () => {
    const now = await connection.db.order.findFirstOrThrow({ where: { groupId: group.groupId } });
    const level = await connection.db.stockLevel.findFirstOrThrow({ where: { variantId: variant.id } });
    const tried = await connection.db.paymentAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
    return { order: now.paymentStatus, attempt: tried.status, reserved: level.reserved };
  };
  const later = (ms: number) => testContext(connection, { kind: 'system' } as const, new Date(attempt.expiresAt.getTime() + ms));
  return { connection, ctx, group, order, attempt, merchant, paid, status, later };
}

export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

/** How several at once ended, in order. */
export const inOrder = (ends: readonly (string | undefined)[]): string[] =>
  ends.map((end) => end ?? '').toSorted((a, b) => (a < b ? -1 : Number(a > b)));
