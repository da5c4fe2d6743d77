import type { Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { type Evidence, InvalidNotification, type Outcome, type PaymentProvider } from '@/lib/domain/payments/provider';
import { startPayment } from '@/lib/domain/payments/start-payment';
import { fen } from '@/lib/shared/money';
import { buildMerchant, buildProduct, buildShopper } from './builders';
import { testContext } from './context';

export const links = {
  client: 'desktop',
  returnUrl: 'https://shop.test/r',
  quitUrl: 'https://shop.test/q',
  notifyUrl: 'https://shop.test/n',
} as const;

/** What the provider will say; the protocol itself is tested with the adapter against the gateway. */
type Script = {
  query: Outcome<Evidence>;
  close: Awaited<ReturnType<PaymentProvider['close']>>;
  refund: Awaited<ReturnType<PaymentProvider['refund']>>;
  outTradeNo: string;
  notify: Evidence;
};

export function scripted(script: Partial<Script> = {}): PaymentProvider & { closed: number; refunds: string[] } {
  const ok = <T>(value: T) => ({ kind: 'ok', value }) as const;
  return {
    id: 'alipay',
    closed: 0,
    refunds: [],
    create: ({ outTradeNo }) => ({ url: `https://pay.test/${outTradeNo}` }),
    query: async () => script.query ?? ok({ kind: 'absent' as const }),
    async close() {
      this.closed += 1;
      return script.close ?? ok('closed');
    },
    async refund(_, { requestNo, amount }) {
      this.refunds.push(requestNo);
      return script.refund ?? ok({ kind: 'done', amount, at: null });
    },
    queryRefund: async () => script.refund ?? ok({ kind: 'absent' }),
    verifyNotification: (raw) => {
      if (raw === 'forged') throw new InvalidNotification('signature');
      return {
        eventKey: raw,
        outTradeNo: script.outTradeNo ?? '',
        evidence: script.notify ?? { kind: 'waiting' },
        refund: false,
        raw: { raw },
      };
    },
  };
}

/** An unpaid order of three pieces with an open attempt. */
export async function placed(connection: Connection) {
  const { product, variant } = await buildProduct(connection, await buildMerchant(connection));
  const shopper = await buildShopper(connection);
  const ctx = testContext(connection, shopper.actor);
  await addToCart(ctx, { userId: shopper.user.id }, { productId: product.id, 'optionValueIds[]': [], quantity: 3, intent: 'add' });
  const { quote } = await readCheckout(ctx, '330000');
  const group = await placeOrder(
    ctx,
    { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: '' },
    { unpaidMinutes: 30 },
  );
  await startPayment(ctx, scripted(), group.number, links);
  const attempt = await connection.db.paymentAttempt.findFirstOrThrow({ where: { groupId: group.groupId } });
  const paid = (change: Partial<Extract<Evidence, { kind: 'paid' }>> = {}): Evidence => ({
    kind: 'paid',
    tradeNo: 'T1',
    total: fen(attempt.amount),
    paidAt: null,
    ...change,
  });
  const status = async () => {
    const order = await connection.db.order.findFirstOrThrow({ where: { groupId: group.groupId } });
    const level = await connection.db.stockLevel.findFirstOrThrow({ where: { variantId: variant.id } });
    const now = await connection.db.paymentAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
    return { order: order.paymentStatus, attempt: now.status, reserved: level.reserved };
  };
  const order = await connection.db.order.findFirstOrThrow({ where: { groupId: group.groupId } });
  const later = (ms: number) => testContext(connection, { kind: 'system' } as const, new Date(attempt.expiresAt.getTime() + ms));
  return { connection, ctx, group, order, attempt, paid, status, later };
}

export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

/** How several at once ended, in order. */
export const inOrder = (ends: readonly (string | undefined)[]): string[] =>
  ends.map((end) => end ?? '').toSorted((a, b) => (a < b ? -1 : Number(a > b)));
