import { createHash } from 'node:crypto';
import { fromAlipayTime as readTime } from '@/lib/adapters/alipay/time';
import { decode, readCount, readId, readTable, readYuan, UnreadableStatement } from '@/lib/adapters/statements/file';
import type { StatementLine } from '@/lib/domain/payments/provider';
import { type Fen, fen, sum } from '@/lib/shared/money';

const lineColumns = ['交易时间', '微信订单号', '商户订单号', '交易状态', '商户退款单号', '手续费', '订单金额', '申请退款金额'] as const;
const sumColumns = ['总交易单数', '订单总金额', '申请退款总金额'] as const;
const kinds: Readonly<Record<string, StatementLine['kind']>> = { SUCCESS: 'payment', REFUND: 'refund' };

const refuse = (cause: string): never => {
  throw new UnreadableStatement(cause);
};

/** Every cell of a line begins with a backtick, and nothing is quoted; the heads of both tables are plain. */
const cellsOf = (line: string): string[] => (line.startsWith('`') ? line.slice(1).split(',`') : line.split(','));

/** Fees have up to five decimals of a yuan. */
function readFee(text: string): Fen {
  if (!/^-?\d{1,9}(\.\d{1,5})?$/.test(text)) refuse('unreadable_amount');
  return fen(Math.round(Number(text) * 100));
}

function readLine(row: Readonly<Record<(typeof lineColumns)[number], string>>): StatementLine {
  const kind = kinds[row.交易状态] ?? refuse('unknown_kind');
  const amount = readYuan(kind === 'payment' ? row.订单金额 : row.申请退款金额);
  if (amount <= 0) refuse('meaningless_line');
  return {
    kind,
    outTradeNo: readId(row.商户订单号),
    requestNo: kind === 'refund' && row.商户退款单号 !== '' ? readId(row.商户退款单号) : null,
    tradeNo: readId(row.微信订单号),
    amount,
    fee: readFee(row.手续费),
    at: readTime(row.交易时间) ?? refuse('unreadable_time'),
  };
}

/**
 * Reads the trade bill of a day (bill_type ALL): a UTF-8 table of movements and one of their sums, in one file. `sha1`: hash_value of
 * the answer that named the file.
 * @throws UnreadableStatement
 * Source: pay.weixin.qq.com, GET /v3/bill/tradebill and the bill's download
 */
export function readTradeBill(file: Uint8Array, sha1: string): StatementLine[] {
  if (createHash('sha1').update(file).digest('hex') !== sha1.toLowerCase()) refuse('hash_differs');
  const rows = decode(file, 'utf-8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf);
  const sumsAt = rows.findIndex(([first]) => first?.trim() === sumColumns[0]);
  if (sumsAt < 0) refuse('no_summary');
  const lines = readTable(rows.slice(0, sumsAt), lineColumns).map(readLine);
  const [total = refuse('no_total')] = readTable(rows.slice(sumsAt), sumColumns);
  const sumOf = (kind: StatementLine['kind']) => sum(lines.filter((line) => line.kind === kind).map(({ amount }) => amount));
  const right =
    readCount(total.总交易单数) === lines.length &&
    readYuan(total.订单总金额) === sumOf('payment') &&
    readYuan(total.申请退款总金额) === sumOf('refund');
  return right ? lines : refuse('totals_differ');
}
