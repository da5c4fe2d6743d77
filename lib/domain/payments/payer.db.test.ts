import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/shared/money';
import { testDatabase } from '@/lib/testing/database';
import { links, refusal, scripted, unpaid } from '@/lib/testing/payments';
import { keptAction } from './client-action';
import type { Evidence, Outcome, PaymentProvider } from './provider';
import { startPayment } from './start-payment';

const database = testDatabase();

/** An unpaid order in WeChat's browser, where what is prepared is for one person; `script.query` is what WeChat says of it. */
async function insideWechat() {
  const script: { query: Outcome<Evidence> } = { query: { kind: 'ok', value: { kind: 'waiting' } } };
  const asked = scripted(script, 'wechat_pay');
  const made: string[] = [];
  const provider: PaymentProvider = {
    ...asked.provider,
    channelFor: () => 'jsapi',
    create: async ({ outTradeNo }, { openId = 'nobody' }) => {
      made.push(openId);
      return { kind: 'ok', value: { type: 'jsapi', params: { outTradeNo, openId }, expiresAt: new Date(Date.now() + 3_600_000) } };
    },
  };
  const { ctx, group, connection } = await unpaid(await database());
  const input = { groupNumber: group.number, method: 'wechat_pay' } as const;
  const payAs = (openId: string) => startPayment(ctx, new Map([[provider.id, provider]]), input, { ...links, client: 'wechat', openId });
  const attempts = () => connection.db.paymentAttempt.findMany({ where: { groupId: group.groupId }, orderBy: { createdAt: 'asc' } });
  return { script, asked, made, payAs, attempts };
}

describe('a payment that is prepared for a person inside WeChat', () => {
  it('is the same one for that person, and prepared once', async () => {
    const { payAs, attempts, made } = await insideWechat();
    expect(await payAs('first')).toEqual(await payAs('first'));
    expect(made).toEqual(['first']);
    expect(await attempts()).toMatchObject([{ payer: 'first', channel: 'jsapi', status: 'pending' }]);
  });

  it('is nothing to another person: the first is closed at WeChat, and one of their own made', async () => {
    const { payAs, attempts, asked, made } = await insideWechat();
    await payAs('first');
    expect(await payAs('second')).toMatchObject({ type: 'jsapi', params: { openId: 'second' } });
    expect(asked.closed).toBe(1);
    expect(made).toEqual(['first', 'second']);
    expect(await attempts()).toMatchObject([
      { payer: 'first', status: 'closed' },
      { payer: 'second', status: 'pending' },
    ]);
  });

  it('stays the only one while nobody can say whether it was paid, and when it was', async () => {
    const { payAs, attempts, script, made } = await insideWechat();
    await payAs('first');
    script.query = { kind: 'unknown', cause: 'timeout' };
    expect(await refusal(payAs('second'))).toBe('PAYMENT_UNAVAILABLE');
    const [attempt] = await attempts();
    script.query = { kind: 'ok', value: { kind: 'paid', tradeNo: 'T1', total: fen(attempt?.amount ?? 0n), paidAt: null } };
    expect(await refusal(payAs('second'))).toBe('ALREADY_PAID');
    expect(await attempts()).toMatchObject([{ payer: 'first', status: 'paid' }]);
    expect(made).toEqual(['first']);
  });

  it('is shown to that person alone', async () => {
    const { payAs, attempts } = await insideWechat();
    await payAs('first');
    const shownTo = async (openId: string | null) => (await attempts()).map((attempt) => keptAction(attempt, openId, new Date()));
    expect(await shownTo('first')).toMatchObject([{ type: 'jsapi' }]);
    expect(await shownTo('second')).toEqual([null]);
    expect(await shownTo(null)).toEqual([null]);
  });
});
