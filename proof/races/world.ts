import { vi } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { confirmReceipt } from '@/lib/domain/fulfilment/confirm-receipt';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { cancelByShop, cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { cancelOrder } from '@/lib/domain/orders/cancel-order';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { confirmPayment } from '@/lib/domain/payments/confirm-payment';
import { recordNotification } from '@/lib/domain/payments/record-notification';
import { startPayment } from '@/lib/domain/payments/start-payment';
import { Refusal } from '@/lib/shared/refusal';
import { buildMerchant, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import type { PaymentWorld } from '@/lib/testing/payment-world';
import { links } from '@/lib/testing/payments';
import { createWorker } from './worker';

export const methods = ['alipay', 'alipay_qr', 'wechat_pay'] as const;
export const faultable = [
  'alipay.trade.query',
  'alipay.trade.close',
  'alipay.trade.refund',
  'alipay.trade.fastpay.refund.query',
  'wechat.query',
  'wechat.close',
  'wechat.refund',
] as const;
export const kinds = ['SYSTEM_ERROR', 'HANG_AFTER_APPLY', 'HTTP502', 'BAD_SIGN'] as const;
const pieces = 3;
const terms = { autoReceiveDays: 10 };
export const stock = 5;

/** One order of three pieces out of five, and everybody who has to do with it. Each acts as it can; what is refused changes nothing. */
export async function createWorld(connection: Connection, outside: PaymentWorld) {
  const { db } = connection;
  const { providers, inbox, origin, sandbox } = outside;
  const [shop, shopper] = [await buildMerchant(connection), await buildShopper(connection)];
  const { product, variant } = await buildProduct(connection, shop, { stock });
  const buyer = testContext(connection, shopper.actor);
  const staff = testContext(connection, shop.actor);
  const system = testContext(connection, { kind: 'system' } as const);
  const worker = createWorker(system, providers);
  await addToCart(buyer, { userId: shopper.user.id }, { productId: product.id, 'optionValueIds[]': [], quantity: pieces, intent: 'add' });
  const { quote } = await readCheckout(buyer, shopper.address.provinceCode);
  const checkout = { checkoutId: crypto.randomUUID(), addressId: shopper.address.id, quoteHash: quote.hash, note: '' };
  const { number: groupNumber, groupId } = await placeOrder(buyer, checkout, { unpaidMinutes: 30 });
  const { number, id: orderId } = await db.order.findFirstOrThrow({ where: { groupId } });
  const first = inbox.received.length;
  const codes: string[] = [];

  const attempts = () => db.paymentAttempt.findMany({ where: { groupId }, orderBy: { createdAt: 'asc' } });
  const at = { ...links, notifyUrl: () => inbox.url };

  const onePiece = async () => {
    const lines = await db.orderLine.findMany({ where: { orderId }, select: { id: true } });
    return lines.map(({ id }) => ({ orderLineId: id, quantity: 1 }));
  };

  const actors = {
    /** Goes to pay by some method: a page, or a code that the phone will read. */
    async start(n: number) {
      const method = methods[n % methods.length] ?? 'alipay';
      const action = await startPayment(buyer, providers, { groupNumber, method }, at);
      if (action.type === 'redirect') codes.push(action.url);
      if (action.type === 'qr') codes.push(`${origin}/scan?code=${encodeURIComponent(action.content)}`);
    },
    /** Opens a page or reads a code; also one from long ago. */
    async open(n: number) {
      const code = codes[n % Math.max(1, codes.length)];
      if (code !== undefined) await fetch(code);
    },
    /** Presses "pay" in one of the cashiers that are open. */
    async pay(n: number) {
      const all = await attempts();
      const outTradeNo = all[n % Math.max(1, all.length)]?.outTradeNo;
      if (outTradeNo !== undefined) await fetch(`${origin}/control/pay`, { method: 'POST', body: JSON.stringify({ outTradeNo }) });
    },
    /** A notification arrives: any that was ever sent, so late, twice and out of order too. */
    async notify(n: number) {
      const sent = inbox.received.slice(first);
      const one = sent[n % Math.max(1, sent.length)];
      if (one === undefined) return;
      const provider = providers.get(one.headers.has('wechatpay-signature') ? 'wechat_pay' : 'alipay');
      if (provider !== undefined) await recordNotification(system, provider, one);
    },
    comeBack: () => confirmPayment(buyer, providers, groupNumber),
    cancel: () => cancelOrder(buyer, providers, number),
    /** The shopper takes one piece of the paid order back; the shop refunds one. */
    async cancelPieces() {
      await cancelPaid(buyer, { number, cancelId: crypto.randomUUID(), lines: await onePiece() }, terms);
    },
    async staffRefund() {
      const input = { number, cancelId: crypto.randomUUID(), lines: await onePiece(), reason: 'out_of_stock', note: '' } as const;
      await cancelByShop(staff, input, terms);
    },
    async ship() {
      const lines = await db.orderLine.findMany({
        where: { orderId },
        select: { id: true, quantity: true, shippedQuantity: true, cancelledQuantity: true },
      });
      const trackingNumber = `SF${crypto.randomUUID().slice(0, 12).toUpperCase()}`;
      await shipOrder(staff, {
        number,
        carrierCode: 'shunfeng',
        trackingNumber,
        lines: lines.map((line) => ({ orderLineId: line.id, quantity: line.quantity - line.shippedQuantity - line.cancelledQuantity })),
      });
    },
    receive: () => confirmReceipt(buyer, { number }),
    jobs: () => worker.jobs(),
    timers: () => worker.timers(),
    async wait(n: number) {
      const jumps = [3, 10, 20, 60, 180, 300, 600, 31 * 60, 26 * 3600];
      vi.setSystemTime(Date.now() + (jumps[n % jumps.length] ?? 0) * 1000);
    },
    async fault(n: number) {
      const method = faultable[n % faultable.length];
      const kind = kinds[Math.floor(n / faultable.length) % kinds.length];
      await fetch(`${origin}/control/fail`, { method: 'POST', body: JSON.stringify({ method, kind }) });
    },
  };

  /** Lets one act; a refusal is an answer. */
  async function act(name: keyof typeof actors, n: number): Promise<void> {
    try {
      await actors[name](n);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return { act, worker, groupId, orderId, variantId: variant.id, payable: quote.payable, pieces, attempts, sandbox };
}
export type World = Awaited<ReturnType<typeof createWorld>>;
