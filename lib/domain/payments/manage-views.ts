import type { Fen } from '@/lib/shared/money';
import type { AttemptStatus, ExceptionKind, PaymentMethod } from './views';

/** A payment as the shop sees it: its own orders, and what of the amount is theirs. */
export type ManagedPayment = {
  readonly id: string;
  /** Null: there was nothing to pay. */
  readonly method: PaymentMethod | null;
  readonly status: AttemptStatus;
  readonly amount: Fen;
  readonly outTradeNo: string;
  readonly tradeNo: string | null;
  readonly createdAt: Date;
  readonly paidAt: Date | null;
  readonly orders: readonly string[];
};

export type ManagedException = {
  readonly id: string;
  readonly kind: ExceptionKind;
  readonly method: PaymentMethod | null;
  readonly outTradeNo: string;
  readonly orders: readonly string[];
  /** fen; what came, and what was asked, where they differ. */
  readonly received: Fen | null;
  readonly expected: Fen | null;
  readonly failureCode: string | null;
  readonly openedAt: Date;
  readonly closed: { readonly at: Date; readonly by: string | null; readonly note: string | null } | null;
};

/** A bank transfer that staff wait for. */
export type WaitingTransfer = {
  readonly groupNumber: string;
  readonly amount: Fen;
  readonly expiresAt: Date;
  readonly orders: readonly string[];
};

/** An order whose money should have come with its delivery. */
export type WaitingCash = { readonly number: string; readonly payable: Fen; readonly recipient: string; readonly delivered: boolean };

/** Money that people pay back by hand. */
export type WaitingRefund = {
  readonly id: string;
  readonly amount: Fen;
  readonly reason: string;
  readonly method: PaymentMethod | null;
  readonly orders: readonly string[];
  readonly createdAt: Date;
};
