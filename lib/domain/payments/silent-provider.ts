import { fen } from '@/lib/shared/money';
import { InvalidNotification, type PaymentProvider, type PaymentProviders, type ProviderId, providerIds } from './provider';

const silent = async () => ({ kind: 'unknown', cause: 'provider not configured' }) as const;

/** Stands for a provider whose settings were taken away while payments of it are open: nothing is known of them. */
const silentProvider = (id: ProviderId): PaymentProvider => ({
  id,
  capabilities: { partialRefund: false, close: false, statement: false, minAmount: fen(1), byHand: false },
  channelFor: () => null,
  create: silent,
  query: silent,
  close: silent,
  refund: silent,
  queryRefund: silent,
  verifyNotification() {
    throw new InvalidNotification('provider not configured');
  },
  notificationReply: () => ({ status: 404, contentType: 'text/plain', body: '' }),
});

/** The provider of an attempt. @throws Error for an id that no provider ever had */
export function providerOf(providers: PaymentProviders, id: string): PaymentProvider {
  const known = providerIds.find((one) => one === id);
  if (known === undefined) throw new Error(`no payment provider ${id}`);
  return providers.get(known) ?? silentProvider(known);
}
