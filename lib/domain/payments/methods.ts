import type { Fen } from '@/lib/shared/money';
import type { Channel, Client, PaymentProviders, ProviderId } from './provider';
import { type PaymentMethod, paymentMethods } from './views';

const ways: Readonly<Record<PaymentMethod, { readonly provider: ProviderId; readonly qr: boolean }>> = {
  alipay: { provider: 'alipay', qr: false },
  alipay_qr: { provider: 'alipay', qr: true },
  wechat_pay: { provider: 'wechat_pay', qr: false },
  bank_transfer: { provider: 'bank_transfer', qr: false },
  cash_on_delivery: { provider: 'cash_on_delivery', qr: false },
};

export const providerOfMethod = (method: PaymentMethod): ProviderId => ways[method].provider;

/** The method that an attempt was made by; null for one that nobody chooses. */
export const methodOf = ({ provider, channel }: { readonly provider: string; readonly channel: string }): PaymentMethod | null =>
  paymentMethods.find((one) => ways[one].provider === provider && ways[one].qr === (channel === 'qr')) ?? null;

export type Shopper = { readonly client: Client; readonly openId?: string };

/** How the method leads this shopper to pay this amount; null where it can't: not configured, not in this browser, too little. */
export function channelOf(providers: PaymentProviders, method: PaymentMethod, at: Shopper, amount: Fen): Channel | null {
  const provider = providers.get(ways[method].provider);
  if (provider === undefined || amount < provider.capabilities.minAmount) return null;
  return provider.channelFor({ ...at, qr: ways[method].qr });
}

/** The methods by which this shopper can pay this bill. `cash`: every shop of the bill takes money on delivery. */
export const methodsFor = (
  providers: PaymentProviders,
  at: Shopper,
  bill: { readonly payable: Fen; readonly cash: boolean },
): readonly PaymentMethod[] =>
  paymentMethods.filter(
    (method) => (method !== 'cash_on_delivery' || bill.cash) && channelOf(providers, method, at, bill.payable) !== null,
  );
