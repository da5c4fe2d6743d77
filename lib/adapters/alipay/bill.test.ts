import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type BillLine, writeBill } from '@/sandbox/bill-file';
import { readBill } from './bill';

const day = '2026-11-24';
const at = Date.parse('2026-11-24T12:00:00+08:00');
const line = (change: Partial<BillLine> = {}): BillLine => ({
  tradeNo: '2026112422001400001',
  outTradeNo: 'a1b2c3d4e5f6',
  subject: '青瓷杯',
  createdAt: at - 60_000,
  doneAt: at,
  amount: 9770,
  requestNo: '',
  fee: -59,
  ...change,
});
const bill = (lines: readonly BillLine[]) => writeBill({ sellerId: '2088000000000001', day, lines, madeAt: at });

/** The files as the tests want them, in the names that they must have. */
const gbk = (files: Record<string, string>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`208800000000000101_20261124_${name}.csv`, iconv.encode(text, 'gbk')])),
  );
const columns = '支付宝交易号,商户订单号,业务类型,商品名称,完成时间,订单金额（元）,退款批次号/请求号,服务费（元）';
const details = (rows: readonly string[], head = columns) =>
  ['#支付宝业务明细查询', head, ...rows, '#----业务明细列表结束----', '#导出'].join('\r\n');
const sums = (payments: number, refunds: number, amount: string, fee: string) =>
  ['#汇总', '门店编号,交易订单总笔数,退款订单总笔数,订单金额（元）,服务费（元）', `合计\t,${payments},${refunds},${amount},${fee}`].join(
    '\r\n',
  );
const row = 'T1\t,out1\t,交易    ,杯,2026-11-24 12:00:00,1.00,\t,-0.01';

describe('a bill', () => {
  it('is read line by line, refunds and fees by their signs', () => {
    const refund = line({ amount: -300, requestNo: 'R1', fee: 2, doneAt: at + 1000 });
    expect(readBill(bill([line(), refund]), day)).toEqual([
      {
        kind: 'payment',
        outTradeNo: 'a1b2c3d4e5f6',
        requestNo: null,
        tradeNo: '2026112422001400001',
        amount: 9770,
        fee: 59,
        at: new Date(at),
      },
      {
        kind: 'refund',
        outTradeNo: 'a1b2c3d4e5f6',
        requestNo: 'R1',
        tradeNo: '2026112422001400001',
        amount: 300,
        fee: -2,
        at: new Date(at + 1000),
      },
    ]);
  });

  it('may hold commas, quotes, line breaks and # in its words', () => {
    const subject = '#1 杯, "大"\n号';
    expect(readBill(bill([line({ subject }), line({ tradeNo: 'T2', subject: '# 不是注释' })]), day)).toHaveLength(2);
  });

  it('is found by the names of its columns, in any order and with either brackets', () => {
    const head = '服务费(元),完成时间,业务类型,支付宝交易号,退款批次号/请求号,商户订单号,新的一列,订单金额(元)';
    const text = details(['-0.01,2026-11-24 12:00:00,交易,T1\t,\t,out1\t,x,1.00'], head);
    expect(readBill(gbk({ 业务明细: text, '业务明细(汇总)': sums(1, 0, '1.00', '-0.01') }), day)).toMatchObject([
      { tradeNo: 'T1', amount: 100, fee: 1 },
    ]);
  });

  it('may be empty', () => expect(readBill(bill([]), day)).toEqual([]));
});

describe('a bill that is not to be trusted', () => {
  const whole = { 业务明细: details([row]), '业务明细(汇总)': sums(1, 0, '1.00', '-0.01') };
  it('is not this one', () => expect(readBill(gbk(whole), day)).toHaveLength(1));

  it.each([
    ['of another day', () => readBill(bill([line()]), '2026-11-25'), 'other_day'],
    ['cut', () => readBill(bill([line()]).subarray(0, 400), day), 'not_a_zip'],
    ['a page', () => readBill(Buffer.from('<!doctype html><p>系统繁忙</p>'), day), 'not_a_zip'],
    ['nothing', () => readBill(new Uint8Array(), day), 'not_a_zip'],
    ['without a summary', () => readBill(gbk({ 业务明细: whole.业务明细 }), day), 'no_summary'],
    ['without its end', () => readBill(gbk({ ...whole, 业务明细: whole.业务明细.replace('结束', '') }), day), 'no_end'],
    [
      'without a column',
      () => readBill(gbk({ ...whole, 业务明细: details([row], columns.replace('订单金额', '金额')) }), day),
      'unknown_columns: 订单金额（元）',
    ],
    [
      'with a column twice',
      () => readBill(gbk({ ...whole, 业务明细: details([row], columns.replace('商品名称', '商户订单号')) }), day),
      'unknown_columns: 商户订单号',
    ],
    ['with a row too short', () => readBill(gbk({ ...whole, 业务明细: details([row, 'T2,out2']) }), day), 'not_a_table'],
    ['with another kind of line', () => readBill(gbk({ ...whole, 业务明细: details([row.replace('交易', '转账')]) }), day), 'unknown_kind'],
    [
      'with a refund that is positive',
      () => readBill(gbk({ ...whole, 业务明细: details([row.replace('交易', '退款')]) }), day),
      'meaningless_line',
    ],
    ['without its number', () => readBill(gbk({ ...whole, 业务明细: details([row.replace('T1', '')]) }), day), 'meaningless_line'],
    [
      'with a number that can’t be kept',
      () => readBill(gbk({ ...whole, 业务明细: details([row.replace('out1', 'o\u0000ut')]) }), day),
      'meaningless_line',
    ],
    [
      'with an amount that is none',
      () => readBill(gbk({ ...whole, 业务明细: details([row.replace('1.00', '1e2')]) }), day),
      'unreadable_amount',
    ],
    [
      'with a time that is none',
      () => readBill(gbk({ ...whole, 业务明细: details([row.replace('2026-11-24 12', '2026/11/24 12')]) }), day),
      'unreadable_time',
    ],
  ])('%s', (_, read, cause) => expect(read).toThrow(cause));

  it.each([[sums(2, 0, '1.00', '-0.01')], [sums(1, 1, '1.00', '-0.01')], [sums(1, 0, '1.01', '-0.01')], [sums(1, 0, '1.00', '0.00')]])(
    'whose lines are not what the summary says: %s',
    (summary) => expect(() => readBill(gbk({ ...whole, '业务明细(汇总)': summary }), day)).toThrow('totals_differ'),
  );

  it('in another encoding', () => {
    const utf8 = zipSync({
      '20261124_业务明细.csv': Buffer.from(whole.业务明细),
      '20261124_业务明细(汇总).csv': Buffer.from(whole.业务明细),
    });
    expect(() => readBill(utf8, day)).toThrow();
  });

  it('that unpacks to more than there is room for, whatever it declares', () => {
    const bomb = zipSync({ '20261124_a.csv': new Uint8Array(100 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(() => readBill(bomb, day)).toThrow('too_large');
    // The same, declaring ten bytes: it gets ten bytes.
    const liar = Buffer.from(zipSync({ '20261124_a.csv': new Uint8Array(10) }, { level: 9 }));
    const packed = deflateRawSync(new Uint8Array(50 * 1024 * 1024));
    const central = liar.readUInt32LE(liar.length - 6);
    const header = Buffer.from(liar.subarray(0, 30 + liar.readUInt16LE(26) + liar.readUInt16LE(28)));
    const directory = Buffer.from(liar.subarray(central));
    directory.writeUInt32LE(packed.length, 20);
    directory.writeUInt32LE(header.length + packed.length, directory.length - 6);
    const before = process.memoryUsage.rss();
    expect(() => readBill(Buffer.concat([header, packed, directory]), day)).toThrow();
    expect(process.memoryUsage.rss() - before).toBeLessThan(40 * 1024 * 1024);
  });
});
