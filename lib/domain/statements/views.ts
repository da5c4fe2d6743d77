import type { Fen } from '@/lib/shared/money';

/** `missing`: nobody has asked for it yet. */
export type StatementStateView = 'missing' | 'pending' | 'fetched' | 'matched' | 'failed';
/** Counts and sums in fen. */
export type Movements = { readonly payments: number; readonly paid: Fen; readonly refunds: number; readonly refunded: Fen };

export type StatementDay = {
  readonly provider: string;
  /** yyyy-MM-dd in Asia/Shanghai */
  readonly day: string;
  readonly state: StatementStateView;
  readonly ours: Movements;
  /** Null until the bill is there. */
  readonly theirs: Movements | null;
  /** fen that the provider takes */
  readonly fee: Fen;
  readonly openIssues: number;
};

/** fen: what the provider's bill moved more than our books. */
export const difference = ({ ours, theirs }: StatementDay): number =>
  theirs === null ? 0 : theirs.paid - theirs.refunded - (ours.paid - ours.refunded);

export type IssueView = {
  readonly id: string;
  readonly kind: 'ours_only' | 'theirs_only' | 'amount_differs';
  readonly movement: 'payment' | 'refund';
  readonly outTradeNo: string;
  readonly requestNo: string;
  readonly tradeNo: string;
  /** fen */
  readonly ours: Fen | null;
  readonly theirs: Fen | null;
  /** What the provider said when it was asked. */
  readonly answer: string | null;
  readonly state: 'open' | 'closed';
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** `rule`, or the person's name. */
  readonly closedBy: string | null;
  readonly note: string | null;
};

export type LineView = {
  readonly id: string;
  readonly kind: 'payment' | 'refund';
  readonly outTradeNo: string;
  readonly requestNo: string;
  readonly tradeNo: string;
  readonly amount: Fen;
  readonly fee: Fen;
  readonly at: Date;
  readonly fits: boolean;
};

export type StatementPage = {
  readonly summary: StatementDay;
  readonly attempts: number;
  readonly fetchedAt: Date | null;
  readonly failure: string | null;
  readonly issues: readonly IssueView[];
  readonly lines: readonly LineView[];
  readonly lineCount: number;
  readonly pages: number;
};
