import { describe, expect, it } from 'vitest';
import { carrierNamed, detectCarrier } from '@/lib/domain/fulfilment/detect-carrier';
import { humanNumber } from '@/lib/shared/number';
import { judgeLines } from './judge-lines';
import { readRows, readText } from './read-lines';

const [one, two, three] = [1, 2, 3].map((sequence) => humanNumber(new Date('2026-11-20T04:00:00Z'), sequence)) as [string, string, string];
const carriers = [
  { code: 'shunfeng', name: '顺丰速运', nameEn: 'SF Express' },
  { code: 'zhongtong', name: '中通快递', nameEn: 'ZTO Express' },
  { code: 'yunda', name: '韵达快递', nameEn: 'Yunda Express' },
  { code: 'ems', name: 'EMS', nameEn: 'EMS' },
];
const judged = (text: string, otherwise: string | null = null) =>
  judgeLines(readText(text), { carriers, otherwise }).map(({ position, number, carrierCode, trackingNumber, problem }) =>
    problem === null ? [position, number, carrierCode, trackingNumber] : [position, problem.code, ...Object.values(problem.params)],
  );

describe('pasted lines', () => {
  it('are read with tabs, commas or spaces, in either order, with or without a carrier and a head of names', () => {
    const lines = [
      `${one}\t顺丰速运\tSF 1234 5678 90123`,
      `${one},顺丰,SF1234567890123`,
      `${one}，，SF1234567890123`,
      `${one}  SF Express   SF1234567890123`,
      `SF1234567890123 ${one}`,
      `运单号,订单号\n SF1234567890123 , ${one} `,
      `Order\tCarrier\tTracking number\r\n${one}\tsf\tsf1234567890123\r\n\r\n`,
    ];
    for (const line of lines) expect(judged(line), line).toEqual([[1, one, 'shunfeng', 'SF1234567890123']]);
  });

  it('of a sheet are found by the names of its columns, wherever they stand', () => {
    const rows = [
      ['收件人', '快递公司', '快递单号', '订单编号'],
      ['林小满', '中通', '73123456789012', one],
    ];
    expect(readRows(rows)).toMatchObject([{ number: one, carrier: '中通', trackingNumber: '73123456789012' }]);
  });

  it('say what is wrong with each', () => {
    const text = [
      `${one} SF1234567890123`,
      'hello world',
      `${two.slice(0, 16)} SF1234567890124`,
      '2.61125E+16 SF1234567890125',
      two,
      `${two} 短`,
      `${two} 鸽子快递 SF1234567890126`,
      `${two} 123456`,
    ].join('\n');
    expect(judged(text)).toEqual([
      [1, one, 'shunfeng', 'SF1234567890123'],
      [2, 'SHIP_LINE_UNREADABLE'],
      [3, 'SHIP_LINE_UNREADABLE'],
      [4, 'SHIP_NUMBER_CUT'],
      [5, 'TRACKING_NUMBER_INVALID'],
      [6, 'TRACKING_NUMBER_INVALID'],
      [7, 'CARRIER_UNKNOWN', '鸽子快递'],
      [8, 'CARRIER_UNDETECTED'],
    ]);
    expect(judged(`${two} 123456`, 'yunda')).toEqual([[1, two, 'yunda', '123456']]);
  });

  it('that contradict each other are both refused; the same said twice is said once', () => {
    expect(judged(`${one} SF1234567890123\n${two} SF1234567890123\n${three} SF1234567890124\n${three} SF1234567890124`)).toEqual([
      [1, 'TRACKING_NUMBER_TWICE', 2],
      [2, 'TRACKING_NUMBER_TWICE', 1],
      [3, three, 'shunfeng', 'SF1234567890124'],
    ]);
    expect(judged(`${one} SF1234567890123\n${one} SF1234567890124`)).toEqual([
      [1, 'ORDER_TWICE', 2],
      [2, 'ORDER_TWICE', 1],
    ]);
  });
});

describe('a carrier', () => {
  it('is known by how it numbers its parcels', () => {
    expect(
      [
        'SF1234567890123',
        'YT1234567890123',
        'JDVA00012345678',
        '73123456789012',
        '773123456789012',
        '431234567890123',
        'EA123456789CN',
      ].map(detectCarrier),
    ).toEqual(['shunfeng', 'yuantong', 'jd', 'zhongtong', 'shentong', 'yunda', 'ems']);
    for (const number of ['', '12345678', 'SF12', 'XX1234567890123']) expect(detectCarrier(number)).toBeNull();
  });

  it('is meant by its code, its name or the beginning of it, but not by what begins several', () => {
    const codes = ['顺丰', 'SF', 'ZTO', '中通快递', 'ems', '韵达快递（杭州）', '', '鸽', 'Express'].map(
      (words) => carrierNamed(carriers, words)?.code,
    );
    expect(codes).toEqual(['shunfeng', 'shunfeng', 'zhongtong', 'zhongtong', 'ems', 'yunda', undefined, undefined, undefined]);
    const more = [...carriers, { code: 'sfkuaiyun', name: '顺丰快运', nameEn: 'SF Freight' }];
    expect(carrierNamed(more, '顺丰')).toBeNull();
  });
});
