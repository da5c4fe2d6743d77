import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/shared/money';
import { scripted } from '@/lib/testing/payments';
import { bankTransfer, cashOnDelivery } from './by-hand';
import { cashAllowed } from './cash-terms';
import { methodOf, methodsFor } from './methods';
import type { PaymentProvider } from './provider';

const { provider: alipay } = scripted();
const wechat: PaymentProvider = {
  ...scripted({}, 'wechat_pay').provider,
  channelFor: ({ client, openId, qr }) => (qr ? null : client === 'wechat' ? (openId === undefined ? null : 'jsapi') : 'native'),
};
const providers = new Map([alipay, wechat, bankTransfer, cashOnDelivery].map((one) => [one.id, one]));
const bill = { payable: fen(100), cash: true };

describe('the methods that are offered', () => {
  it('are what is configured, can be used there, and is worth it', () => {
    expect(methodsFor(providers, { client: 'desktop' }, bill)).toEqual([
      'alipay',
      'alipay_qr',
      'wechat_pay',
      'bank_transfer',
      'cash_on_delivery',
    ]);
    expect(methodsFor(providers, { client: 'desktop' }, { ...bill, cash: false })).not.toContain('cash_on_delivery');
    expect(methodsFor(providers, { client: 'wechat' }, bill)).not.toContain('wechat_pay');
    expect(methodsFor(providers, { client: 'wechat', openId: 'o' }, bill)).toContain('wechat_pay');
    expect(methodsFor(new Map([[bankTransfer.id, bankTransfer]]), { client: 'desktop' }, bill)).toEqual(['bank_transfer']);
    expect(methodsFor(providers, { client: 'desktop' }, { payable: fen(0), cash: true })).toEqual([]);
  });

  it('are known again from an attempt', () => {
    expect(methodOf({ provider: 'alipay', channel: 'wap' })).toBe('alipay');
    expect(methodOf({ provider: 'alipay', channel: 'qr' })).toBe('alipay_qr');
    expect(methodOf({ provider: 'wechat_pay', channel: 'native' })).toBe('wechat_pay');
    expect(methodOf({ provider: 'zero_amount', channel: 'none' })).toBeNull();
  });
});

describe('money on delivery', () => {
  const terms = new Map([
    ['any', { merchantId: 'any', cashOnDelivery: true, cashOnDeliveryMax: null }],
    ['some', { merchantId: 'some', cashOnDelivery: true, cashOnDeliveryMax: 5000 }],
    ['none', { merchantId: 'none', cashOnDelivery: false, cashOnDeliveryMax: null }],
  ]);
  const order = (merchantId: string, payable: number) => ({ merchantId, payable });

  it.each([
    [true, [order('any', 1_000_000)]],
    [true, [order('any', 1), order('some', 5000)]],
    [false, [order('any', 1), order('some', 5001)]],
    [false, [order('any', 1), order('none', 1)]],
    [false, [order('any', 0)]],
    [false, [order('unknown', 1)]],
    [false, []],
  ])('is %s for %j', (allowed, orders) => {
    expect(cashAllowed(orders, terms)).toBe(allowed);
  });
});
