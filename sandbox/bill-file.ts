import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { toYuan } from '@/lib/shared/money';
import { addDays } from '@/lib/shared/china-day';
import { chinaTime } from './trade';

/** One movement. Amounts in fen, refunds negative; the fee negative where it is taken; times in ms. */
export type BillLine = {
  readonly tradeNo: string;
  readonly outTradeNo: string;
  readonly subject: string;
  readonly createdAt: number;
  readonly doneAt: number;
  readonly amount: number;
  readonly requestNo: string;
  readonly fee: number;
};
type Bill = { readonly sellerId: string; readonly day: string; readonly lines: readonly BillLine[]; readonly madeAt: number };

const columns =
  '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注';
const sumColumns =
  '门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）,商家优惠（元）,卡消费金额（元）,服务费（元）,分润（元）,实收净额（元）';

/** Spreadsheets take long numbers for numbers: Alipay ends them with a tab. */
const id = (text: string) => `${text}\t`;
const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function row({ tradeNo, outTradeNo, subject, createdAt, doneAt, amount, requestNo, fee }: BillLine): string {
  const money = [toYuan(amount), toYuan(amount), '0.00', '0.00', '0.00', '0.00', '0.00', '', '0.00', '0.00'];
  const about = [id(tradeNo), id(outTradeNo), amount < 0 ? '退款    ' : '交易    ', cell(subject), chinaTime(createdAt), chinaTime(doneAt)];
  return [...about, '', '', '', '', 'san***@sandbox.com', ...money, id(requestNo), toYuan(fee), '0.00', cell(subject)].join(',');
}

const sumOf = (lines: readonly BillLine[], field: 'amount' | 'fee') => lines.reduce((all, line) => all + line[field], 0);

function head({ sellerId, day }: Bill, title: string, list: string): string[] {
  const at = (date: string) => `${date.replace('-', '年').replace('-', '月')}日 00:00:00`;
  return [
    `#支付宝${title}`,
    `#账号：[${sellerId}0156]`,
    `#起始日期：[${at(day)}]   终止日期：[${at(addDays(day, 1))}]`,
    `#-----------------------------------------${list}----------------------------------------`,
  ];
}

function details(bill: Bill): string {
  const paid = bill.lines.filter(({ amount }) => amount > 0);
  const back = bill.lines.filter(({ amount }) => amount < 0);
  return [
    ...head(bill, '业务明细查询', '业务明细列表'),
    columns,
    ...bill.lines.map(row),
    '#-----------------------------------------业务明细列表结束------------------------------------',
    `#交易合计：${paid.length}笔，商家实收共${toYuan(sumOf(paid, 'amount'))}元，商家优惠共0.00元`,
    `#退款合计：${back.length}笔，商家实收退款共${toYuan(sumOf(back, 'amount'))}元，商家优惠退款共0.00元`,
    `#导出时间：[${chinaTime(bill.madeAt)}]`,
    '',
  ].join('\r\n');
}

function summary(bill: Bill): string {
  const { lines } = bill;
  const [amount, fee] = [sumOf(lines, 'amount'), sumOf(lines, 'fee')];
  const counts = [lines.filter((line) => line.amount > 0).length, lines.filter((line) => line.amount < 0).length];
  return [
    ...head(bill, '业务汇总查询', '业务汇总列表'),
    sumColumns,
    ['合计\t', '', ...counts, toYuan(amount), toYuan(amount), '0.00', '0.00', '0.00', toYuan(fee), '0.00', toYuan(amount + fee)].join(','),
    '#----------------------------------------业务汇总列表结束-------------------------------------',
    `#导出时间：[${chinaTime(bill.madeAt)}]`,
    '',
  ].join('\r\n');
}

/** The library names files in UTF-8; Alipay's names are GBK: written over names of the same length, which stand there twice each. */
function zipWithGbkNames(files: readonly (readonly [name: string, text: string])[]): Buffer {
  const encoded = files.map(([name, text], index) => {
    const bytes = iconv.encode(name, 'gbk');
    return { bytes, placeholder: String(index).padEnd(bytes.length, '_'), content: iconv.encode(text, 'gbk') };
  });
  const zip = Buffer.from(zipSync(Object.fromEntries(encoded.map(({ placeholder, content }) => [placeholder, content]))));
  for (const { bytes, placeholder } of encoded)
    for (let at = zip.indexOf(placeholder); at >= 0; at = zip.indexOf(placeholder, at + 1)) bytes.copy(zip, at);
  return zip;
}

/** A day's bill as Alipay sends it: a ZIP of two CSV files in GBK, each line and the summary. */
export function writeBill(bill: Bill): Buffer {
  const name = `${bill.sellerId}0156_${bill.day.replaceAll('-', '')}`;
  return zipWithGbkNames([
    [`${name}_业务明细.csv`, details(bill)],
    [`${name}_业务明细(汇总).csv`, summary(bill)],
  ]);
}
