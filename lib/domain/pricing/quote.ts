import { createHash } from 'node:crypto';
import { type Fen, fen, sum } from '@/lib/shared/money';
import { type FreightRule, freightOf, ruleFor } from './freight';

export type QuoteLine = {
  readonly variantId: string;
  readonly merchantId: string;
  readonly unitPrice: Fen;
  readonly quantity: number;
  readonly weightGrams: number;
};

/** One merchant's part: goods - discount + freight = payable. */
export type QuotedOrder<L extends QuoteLine> = {
  readonly merchantId: string;
  readonly lines: readonly L[];
  readonly goods: Fen;
  readonly discount: Fen;
  readonly freight: Fen;
  readonly payable: Fen;
};

export type Quote<L extends QuoteLine> = {
  readonly orders: readonly QuotedOrder<L>[];
  readonly goods: Fen;
  readonly discount: Fen;
  readonly freight: Fen;
  readonly payable: Fen;
  /** The same for the same bill: placing an order checks that what was shown is still true. */
  readonly hash: string;
};

export const lineAmount = (line: Pick<QuoteLine, 'unitPrice' | 'quantity'>) => fen(BigInt(line.unitPrice) * BigInt(line.quantity));

function quoteOrder<L extends QuoteLine>(
  merchantId: string,
  lines: readonly L[],
  rules: readonly FreightRule[],
  provinceCode: string | null,
): QuotedOrder<L> {
  const goods = sum(lines.map(lineAmount));
  const grams = lines.reduce((all, line) => all + line.weightGrams * line.quantity, 0);
  const freight = freightOf(ruleFor(rules, provinceCode), goods, grams);
  return { merchantId, lines, goods, discount: fen(0), freight, payable: sum([goods, freight]) };
}

/** The bill for these lines sent to a province. Pure: the same input always gives the same bill and hash. */
export function quote<L extends QuoteLine>(
  lines: readonly L[],
  rules: ReadonlyMap<string, readonly FreightRule[]>,
  provinceCode: string | null,
): Quote<L> {
  const byMerchant = Map.groupBy(lines, (line) => line.merchantId);
  const orders = [...byMerchant].map(([merchantId, own]) => quoteOrder(merchantId, own, rules.get(merchantId) ?? [], provinceCode));
  const facts = orders.map((order) => [
    order.merchantId,
    order.discount,
    order.freight,
    order.lines.map((line) => `${line.variantId} ${line.quantity} ${line.unitPrice}`).toSorted(),
  ]);
  return {
    orders,
    goods: sum(orders.map((order) => order.goods)),
    discount: sum(orders.map((order) => order.discount)),
    freight: sum(orders.map((order) => order.freight)),
    payable: sum(orders.map((order) => order.payable)),
    hash: createHash('sha256')
      .update(JSON.stringify([provinceCode, facts]))
      .digest('base64url')
      .slice(0, 22),
  };
}
