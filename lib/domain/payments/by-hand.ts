import { fen } from '@/lib/shared/money';
import { InvalidNotification, type PaymentProvider, type ProviderId } from './provider';

const ok = <T>(value: T) => ({ kind: 'ok', value }) as const;

/** Nobody outside can be asked: until staff say otherwise the money has not come, and what was to go back has not gone. */
const byHand = (id: ProviderId, minAmount: number): PaymentProvider => ({
  id,
  capabilities: { partialRefund: true, close: true, statement: false, minAmount: fen(minAmount), byHand: true },
  channelFor: () => 'none',
  create: async () => ok({ type: 'none' }),
  query: async () => ok({ kind: 'waiting' }),
  close: async () => ok('closed'),
  refund: async () => ok({ kind: 'processing' }),
  queryRefund: async () => ok({ kind: 'processing' }),
  verifyNotification() {
    throw new InvalidNotification('nobody notifies of this');
  },
  notificationReply: () => ({ status: 404, contentType: 'text/plain', body: '' }),
});

/** The carrier or the shop's own people collect the money with the goods. */
export const cashOnDelivery: PaymentProvider = byHand('cash_on_delivery', 1);

/** The shopper transfers to our account; staff see it come. */
export const bankTransfer: PaymentProvider = byHand('bank_transfer', 1);

/** An order that costs nothing: it is paid as soon as anyone asks. */
export const zeroAmount: PaymentProvider = {
  ...byHand('zero_amount', 0),
  query: async ({ outTradeNo }) => ok({ kind: 'paid', tradeNo: outTradeNo, total: fen(0), paidAt: null }),
  close: async () => ok('not_closable'),
};
