import {
  decode,
  readCount,
  readCsv,
  readId,
  readTable,
  readYuan,
  type StatementFile,
  UnreadableStatement,
  unzip,
} from '@/lib/adapters/statements/file';
import type { StatementLine } from '@/lib/domain/payments/provider';
import { fen, sum } from '@/lib/shared/money';
import { fromAlipayTime } from './time';

const lineColumns = ['支付宝交易号', '商户订单号', '业务类型', '完成时间', '订单金额（元）', '退款批次号/请求号', '服务费（元）'] as const;
const sumColumns = ['门店编号', '交易订单总笔数', '退款订单总笔数', '订单金额（元）', '服务费（元）'] as const;
const kinds: Readonly<Record<string, StatementLine['kind']>> = { 交易: 'payment', 退款: 'refund' };

const refuse = (cause: string): never => {
  throw new UnreadableStatement(cause);
};

/** Refunds are negative; so is a fee that Alipay takes. */
function readLines({ bytes }: StatementFile): StatementLine[] {
  const text = decode(bytes, 'gb18030');
  if (!/^#-*业务明细列表结束/m.test(text)) refuse('no_end');
  return readTable(readCsv(text), lineColumns).map((row): StatementLine => {
    const kind = kinds[row.业务类型] ?? refuse('unknown_kind');
    const signed = readYuan(row['订单金额（元）']);
    const requestNo = row['退款批次号/请求号'];
    if (signed === 0 || signed < 0 !== (kind === 'refund')) refuse('meaningless_line');
    return {
      kind,
      outTradeNo: readId(row.商户订单号),
      requestNo: kind === 'refund' && requestNo !== '' ? readId(requestNo) : null,
      tradeNo: readId(row.支付宝交易号),
      amount: fen(Math.abs(signed)),
      fee: fen(0 - (row['服务费（元）'] === '' ? 0 : readYuan(row['服务费（元）']))),
      at: fromAlipayTime(row.完成时间) ?? refuse('unreadable_time'),
    };
  });
}

/** Whether the lines are what the summary says: counts, what was moved in all, and the fee. */
function checkTotals({ bytes }: StatementFile, lines: readonly StatementLine[]): void {
  const total = readTable(readCsv(decode(bytes, 'gb18030')), sumColumns).find((row) => row.门店编号 === '合计') ?? refuse('no_total');
  const payments = lines.filter(({ kind }) => kind === 'payment');
  const refunds = lines.filter(({ kind }) => kind === 'refund');
  const moved = sum(payments.map(({ amount }) => amount)) - sum(refunds.map(({ amount }) => amount));
  const right =
    readCount(total.交易订单总笔数) === payments.length &&
    readCount(total.退款订单总笔数) === refunds.length &&
    readYuan(total['订单金额（元）']) === moved &&
    readYuan(total['服务费（元）']) + sum(lines.map(({ fee }) => fee)) === 0;
  if (!right) refuse('totals_differ');
}

/**
 * Reads the bill of a day (yyyy-MM-dd): a ZIP of GBK tables, each movement (业务明细) and their sums (汇总).
 * @throws UnreadableStatement naming what is wrong with it
 * Source: opendocs.alipay.com, alipay.data.dataservice.bill.downloadurl.query
 */
export function readBill(archive: Uint8Array, day: string): StatementLine[] {
  const files = unzip(archive).filter(({ name }) => name.endsWith('.csv'));
  if (files.some(({ name }) => !name.includes(day.replaceAll('-', '')))) refuse('other_day');
  const summary = files.find(({ name }) => name.includes('汇总')) ?? refuse('no_summary');
  const lines = files.filter((file) => file !== summary).flatMap(readLines);
  checkTotals(summary, lines);
  return lines;
}
