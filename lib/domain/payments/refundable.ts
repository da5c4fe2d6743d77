import { allocate, fen, type Fen } from '@/lib/shared/money';

/** What must be known of an order to say what of it can go back. Amounts in fen. */
export type RefundableOrder = {
  readonly freight: Fen;
  readonly refundedFreight: Fen;
  readonly lines: readonly RefundableLine[];
  /** Those that stand: neither rejected nor replaced by another. */
  readonly refunds: readonly StandingRefund[];
};
export type RefundableLine = {
  readonly id: string;
  readonly quantity: number;
  readonly payableShare: Fen;
  readonly shippedQuantity: number;
  readonly cancelledQuantity: number;
  readonly refundedQuantity: number;
  readonly refundedAmount: Fen;
};
export type StandingRefund = {
  readonly merchantFault: boolean;
  readonly freightAmount: Fen;
  readonly lines: readonly { readonly orderLineId: string; readonly share: Fen }[];
};

/** `cancel`: pieces that haven't shipped. `after_sale`: pieces that have. */
export type RefundWish = {
  readonly kind: 'cancel' | 'after_sale';
  readonly merchantFault: boolean;
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[];
};

export type ProposedLine = { readonly orderLineId: string; readonly quantity: number; readonly share: Fen };
/** What the pieces are worth and what of the freight goes with them: the proposal is the most there is. */
export type Proposal = { readonly lines: readonly ProposedLine[]; readonly freight: Fen; readonly max: Fen };

/** Pieces of a line that can still be cancelled, and that can still be refunded after shipping. */
export const cancellable = (line: RefundableLine): number => line.quantity - line.shippedQuantity - line.cancelledQuantity;
export const returnable = (line: RefundableLine & { readonly caseQuantity: number }): number =>
  line.shippedQuantity - line.refundedQuantity - line.caseQuantity;

/** Whether the shopper keeps something of a line once `off` more pieces are taken back: a piece, or one for which not all went back. */
export const keeps = (line: RefundableLine, off = 0): boolean => {
  const gone = line.cancelledQuantity + line.refundedQuantity;
  return gone + off < line.quantity || BigInt(line.refundedAmount) < portion(line.payableShare, gone, line.quantity);
};

const portion = (amount: Fen, part: number | bigint, whole: number | bigint): bigint => (BigInt(amount) * BigInt(part)) / BigInt(whole);
const total = (amounts: readonly Fen[]): bigint => amounts.reduce((all, amount) => all + BigInt(amount), 0n);
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const atLeastZero = (amount: bigint): Fen => fen(amount < 0n ? 0n : amount);

/** By what all refunded pieces together are worth, less what earlier ones were: the last piece takes what rounding left. */
function shareOf(line: RefundableLine, quantity: number, refunds: readonly StandingRefund[]): Fen {
  const earlier = refunds.flatMap(({ lines }) => lines.filter(({ orderLineId }) => orderLineId === line.id));
  const pieces = line.cancelledQuantity + line.refundedQuantity + quantity;
  return atLeastZero(portion(line.payableShare, pieces, line.quantity) - total(earlier.map(({ share }) => share)));
}

/** Everything of the order that hasn't been cancelled yet, and nothing of it has shipped. */
function isWholeOrder({ lines }: RefundableOrder, wish: RefundWish): boolean {
  const wanted = new Map(wish.lines.map(({ orderLineId, quantity }) => [orderLineId, quantity]));
  return wish.kind === 'cancel' && lines.every((line) => line.shippedQuantity === 0 && (wanted.get(line.id) ?? 0) === cancellable(line));
}

/**
 * The freight goes back whole when the whole order is cancelled before it ships; by what the goods are worth when the shop is at
 * fault; else it stays.
 */
function freightOf(order: RefundableOrder, wish: RefundWish, shares: readonly Fen[]): Fen {
  const left = BigInt(order.freight) - BigInt(order.refundedFreight);
  if (isWholeOrder(order, wish)) return fen(left);
  const goods = total(order.lines.map(({ payableShare }) => payableShare));
  if (!wish.merchantFault || goods === 0n) return fen(0);
  const faults = order.refunds.filter(({ merchantFault }) => merchantFault);
  const worth = total([...shares, ...faults.flatMap(({ lines }) => lines.map(({ share }) => share))]);
  const earlier = total(faults.map(({ freightAmount }) => freightAmount));
  return atLeastZero(least(portion(order.freight, worth, goods) - earlier, left));
}

/**
 * What goes back for these pieces, by the server's own figures. Null when there are not so many pieces, or the order has no such line.
 * However the pieces of a line are divided, they never bring more than was paid for it, and all of them bring all of it.
 */
export function refundable(order: RefundableOrder, wish: RefundWish): Proposal | null {
  const lines: ProposedLine[] = [];
  for (const { orderLineId, quantity } of wish.lines) {
    const line = order.lines.find(({ id }) => id === orderLineId);
    if (line === undefined || !Number.isInteger(quantity) || quantity <= 0 || lines.some((one) => one.orderLineId === orderLineId))
      return null;
    const most = wish.kind === 'cancel' ? cancellable(line) : line.shippedQuantity - line.refundedQuantity;
    if (quantity > most) return null;
    lines.push({ orderLineId, quantity, share: shareOf(line, quantity, order.refunds) });
  }
  const shares = lines.map(({ share }) => share);
  const freight = lines.length === 0 ? fen(0) : freightOf(order, wish, shares);
  return { lines, freight, max: fen(total(shares) + BigInt(freight)) };
}

export type SplitLine = ProposedLine & { readonly amount: Fen };

/** An agreed amount, at most the proposal's, over its lines and the freight: each gets its part to the fen and no more than it is worth. */
export function splitRefund(proposal: Proposal, amount: Fen): { readonly lines: readonly SplitLine[]; readonly freight: Fen } {
  const parts = allocate(amount, [...proposal.lines.map(({ share }) => share), proposal.freight]);
  const zero = fen(0);
  return {
    lines: proposal.lines.map((line, index) => ({ ...line, amount: parts[index] ?? zero })),
    freight: parts[proposal.lines.length] ?? zero,
  };
}
