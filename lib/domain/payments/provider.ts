import type { Fen } from '@/lib/shared/money';

export type ProviderId = 'alipay';

/** An answer of the outside: ok, a clear no, or not known. Unknown changes nothing and is asked again. */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'rejected'; readonly code: string; readonly retryable: boolean }
  | { readonly kind: 'unknown'; readonly cause: string };

/** What the provider must know of an attempt. `outTradeNo` matches ^[0-9A-Za-z]{6,32}$. */
export type AttemptRef = {
  readonly id: string;
  readonly outTradeNo: string;
  readonly amount: Fen;
  readonly expiresAt: Date;
  readonly tradeNo: string | null;
};

/** The only input of settle(): what the provider says of the trade. */
export type Evidence =
  | { readonly kind: 'paid'; readonly tradeNo: string; readonly total: Fen; readonly paidAt: Date | null; readonly buyerRef?: string }
  | { readonly kind: 'waiting'; readonly tradeNo?: string }
  | { readonly kind: 'closed'; readonly tradeNo?: string }
  | { readonly kind: 'absent' };

export type RefundEvidence =
  | { readonly kind: 'done'; readonly amount: Fen; readonly at: Date | null }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly code: string; readonly final: boolean };

/** A notification whose signature, receiver and form are right. Its claim is still confirmed by a query before money is credited. */
export type PaymentNotification = {
  /** notify_id: the same on every retry. */
  readonly eventKey: string;
  readonly outTradeNo: string;
  readonly evidence: Evidence;
  /** It reports a refund, not a payment. */
  readonly refund: boolean;
  readonly raw: Readonly<Record<string, string>>;
};

/** One movement of the provider's daily bill, as the provider tells it. */
export type StatementLine = {
  readonly kind: 'payment' | 'refund';
  readonly outTradeNo: string;
  /** Refunds: the number that we asked under; null where none was given, and for payments. */
  readonly requestNo: string | null;
  readonly tradeNo: string;
  /** fen, positive for both kinds */
  readonly amount: Fen;
  /** fen that the provider takes for it; negative: it gives back */
  readonly fee: Fen;
  readonly at: Date;
};

/** Thrown by verifyNotification; `reason` is for the log, never for the caller. */
export class InvalidNotification extends Error {
  override readonly name = 'InvalidNotification';
}

export type PaymentProvider = {
  readonly id: ProviderId;
  /** The address that the buyer's browser goes to. Nothing is sent. */
  create(
    attempt: AttemptRef,
    options: {
      readonly title: string;
      readonly client: 'desktop' | 'mobile';
      readonly returnUrl: string;
      readonly quitUrl: string;
      readonly notifyUrl: string;
    },
  ): { readonly url: string };
  /** Asks for the trade; only answers with a good signature count. */
  query(attempt: AttemptRef): Promise<Outcome<Evidence>>;
  /** Closes an unpaid trade. `not_closable`: paid or closed already, so query. */
  close(attempt: AttemptRef): Promise<Outcome<'closed' | 'absent' | 'not_closable'>>;
  /** Idempotent by requestNo. */
  refund(
    attempt: AttemptRef,
    refund: { readonly requestNo: string; readonly amount: Fen; readonly reason: string },
  ): Promise<Outcome<RefundEvidence>>;
  queryRefund(attempt: AttemptRef, requestNo: string): Promise<Outcome<RefundEvidence>>;
  /** @throws InvalidNotification */
  verifyNotification(rawBody: string): PaymentNotification;
  /**
   * The bill of a day (yyyy-MM-dd in Asia/Shanghai). `not_ready`: later; `none`: nothing moved that day. A bill that is not
   * whole and right in itself is unknown: nothing of it is applied. Providers without a bill have no such method.
   */
  downloadStatement?(day: string): Promise<Outcome<readonly StatementLine[] | 'not_ready' | 'none'>>;
};
