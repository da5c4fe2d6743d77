import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readTradeBill } from './bill';

const head =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const sumHead = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';
const cells = (...values: readonly string[]) => values.map((value) => `\`${value}`).join(',');
const about = ['wx1', '1900000001', '0', ''];
const paid = cells(
  '2026-11-24 12:00:00',
  ...about,
  '4200001',
  'out1',
  'openid',
  'NATIVE',
  'SUCCESS',
  'OTHERS',
  'CNY',
  '97.70',
  '0.00',
  '0',
  '0',
  '0.00',
  '0.00',
  '',
  '',
  '杯, "大"',
  '',
  '0.58620',
  '0.60%',
  '97.70',
  '0.00',
  '',
);
const back = cells(
  '2026-11-24 13:00:00',
  ...about,
  '4200001',
  'out1',
  'openid',
  'NATIVE',
  'REFUND',
  'OTHERS',
  'CNY',
  '0.00',
  '0.00',
  '5030001',
  'R1',
  '3.00',
  '0.00',
  'ORIGINAL',
  'SUCCESS',
  '杯',
  '',
  '-0.01800',
  '0.60%',
  '0.00',
  '3.00',
  '',
);
const sums = (count: string, ordered: string, refunded: string) => cells(count, '97.70', '3.00', '0.00', '0.57000', ordered, refunded);
const file = (...lines: readonly string[]) => Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
const read = (bytes: Buffer) => readTradeBill(bytes, createHash('sha1').update(bytes).digest('hex'));

const whole = [head, paid, back, sumHead, sums('2', '97.70', '3.00')];
const but = (change: (line: string) => string) => file(...whole.map(change));

describe('WeChat Pay’s trade bill', () => {
  it('is read line by line', () => {
    expect(read(file(...whole))).toEqual([
      {
        kind: 'payment',
        outTradeNo: 'out1',
        requestNo: null,
        tradeNo: '4200001',
        amount: 9770,
        fee: 59,
        at: new Date('2026-11-24T04:00:00Z'),
      },
      {
        kind: 'refund',
        outTradeNo: 'out1',
        requestNo: 'R1',
        tradeNo: '4200001',
        amount: 300,
        fee: -2,
        at: new Date('2026-11-24T05:00:00Z'),
      },
    ]);
  });

  it('may be empty', () => expect(read(file(head, sumHead, sums('0', '0.00', '0.00')))).toEqual([]));

  it.each([
    [
      'torn',
      () =>
        readTradeBill(
          file(...whole).subarray(0, 900),
          createHash('sha1')
            .update(file(...whole))
            .digest('hex'),
        ),
      'hash_differs',
    ],
    ['without sums', () => read(file(head, paid)), 'no_summary'],
    ['with a head of sums alone', () => read(file(head, paid, sumHead)), 'no_total'],
    ['with a line less', () => read(file(head, paid, sumHead, sums('2', '97.70', '3.00'))), 'totals_differ'],
    ['with another amount', () => read(but((line) => line.replace('0.60%,`97.70', '0.60%,`97.71'))), 'totals_differ'],
    ['without a column', () => read(but((line) => line.replace('申请退款金额', '别的'))), 'unknown_columns: 申请退款金额'],
    ['with another state', () => read(but((line) => line.replace('`SUCCESS,`OTHERS', '`REVOKED,`OTHERS'))), 'unknown_kind'],
    ['with a fee that is none', () => read(but((line) => line.replace('0.58620', 'x'))), 'unreadable_amount'],
    ['a page', () => read(Buffer.from('<html>busy</html>')), 'no_summary'],
    ['in another encoding', () => read(Buffer.from([0xd6, 0xd0, 0xff])), 'not_text'],
  ])('%s is not believed', (_, run, cause) => expect(run).toThrow(cause));
});
