import type { Fen } from '@/lib/shared/money';

export const providerIds = ['alipay', 'wechat_pay', 'cash_on_delivery', 'bank_transfer', 'zero_amount'] as const;
export type ProviderId = (typeof providerIds)[number];

/** How the shopper is led to the provider: its page for desktops or phones, a code on ours, in its app, or not at all. */
export const channels = ['page', 'wap', 'qr', 'native', 'h5', 'jsapi', 'none'] as const;
export type Channel = (typeof channels)[number];

/** Where the shopper's browser is: WeChat's and Alipay's own browsers can do what others can't, and can't what others can. */
export type Client = 'desktop' | 'mobile' | 'wechat' | 'alipay';

/** An answer of the outside: ok, a clear no, or not known. Unknown changes nothing and is asked again. */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'rejected'; readonly code: string; readonly retryable: boolean }
  | { readonly kind: 'unknown'; readonly cause: string };

/** What the provider must know of an attempt. `outTradeNo` matches ^[0-9A-Za-z]{6,32}$. */
export type AttemptRef = {
  readonly id: string;
  readonly outTradeNo: string;
  readonly channel: Channel;
  readonly amount: Fen;
  readonly expiresAt: Date;
  readonly tradeNo: string | null;
};

/** What the shopper's page does to pay. */
export type ClientAction =
  | { readonly type: 'redirect'; readonly url: string }
  | { readonly type: 'qr'; readonly content: string; readonly expiresAt: Date }
  | { readonly type: 'jsapi'; readonly params: Readonly<Record<string, string>>; readonly expiresAt: Date }
  | { readonly type: 'none' };

/** What the provider is told of the checkout. */
export type CreateOptions = {
  readonly title: string;
  readonly client: Client;
  /** The shopper's network address. */
  readonly ip: string;
  readonly returnUrl: string;
  readonly quitUrl: string;
  readonly notifyUrl: string;
  /** Who the shopper is to the provider, for paying inside its app. */
  readonly openId?: string;
};

/** The only input of settle(): what the provider says of the trade. */
export type Evidence =
  | { readonly kind: 'paid'; readonly tradeNo: string; readonly total: Fen; readonly paidAt: Date | null; readonly buyerRef?: string }
  | { readonly kind: 'waiting'; readonly tradeNo?: string }
  | { readonly kind: 'closed'; readonly tradeNo?: string }
  | { readonly kind: 'absent' };

export type RefundEvidence =
  | { readonly kind: 'done'; readonly amount: Fen; readonly at: Date | null }
  /** Taken, not done yet: to be asked for, or told by a notification. */
  | { readonly kind: 'processing' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly code: string; readonly final: boolean };

/**
 * A notification whose signature, receiver and form are right, of a payment or of a refund (its request number).
 */
export type PaymentNotification = {
  /** The provider's own number of it: the same on every retry. */
  readonly eventKey: string;
  readonly outTradeNo: string;
  readonly evidence: Evidence | null;
  readonly refundNo: string | null;
  /** What was signed could mean something else too: only a query's answer is believed. */
  readonly mustConfirm: boolean;
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

export type ProviderCapabilities = {
  readonly partialRefund: boolean;
  /** An unpaid trade can be ended at the provider. */
  readonly close: boolean;
  /** There is a daily statement to compare with. */
  readonly statement: boolean;
  /** fen */
  readonly minAmount: Fen;
  /** People move the money: staff say that it came and that it went back, nobody outside can be asked. */
  readonly byHand: boolean;
};

/** How it is learnt who pays inside a provider's own app, where that must be known. */
export type PayerLookup = {
  /** Where the browser is sent: it comes back to returnUrl with a `code` and the state, at most 128 letters and digits. */
  addressFor(returnUrl: string, state: string): string;
  /** Who came back with the code, by the provider's number of them. A code counts once. */
  identify(code: string): Promise<Outcome<string>>;
};

/** One way for money to come and go. Only answers whose signature is good count; what isn't certain is `unknown`. */
export type PaymentProvider = {
  readonly id: ProviderId;
  readonly capabilities: ProviderCapabilities;
  readonly payer?: PayerLookup;
  /** How a shopper there can be led to it; null: not at all. `qr`: a code on our own page is wished for. */
  channelFor(at: { readonly client: Client; readonly qr: boolean; readonly openId?: string }): Channel | null;
  /** What the page does to pay. The same attempt again leads to the same trade. */
  create(attempt: AttemptRef, options: CreateOptions): Promise<Outcome<ClientAction>>;
  query(attempt: AttemptRef): Promise<Outcome<Evidence>>;
  /** Closes an unpaid trade. `absent`: never opened, it can still be opened. `not_closable`: paid or closed already, so query. */
  close(attempt: AttemptRef): Promise<Outcome<'closed' | 'absent' | 'not_closable'>>;
  /** Idempotent by requestNo. */
  refund(
    attempt: AttemptRef,
    refund: { readonly requestNo: string; readonly amount: Fen; readonly reason: string },
  ): Promise<Outcome<RefundEvidence>>;
  queryRefund(attempt: AttemptRef, requestNo: string): Promise<Outcome<RefundEvidence>>;
  /** @throws InvalidNotification */
  verifyNotification(input: { readonly headers: Headers; readonly rawBody: string; readonly now: Date }): PaymentNotification;
  /** What a notification is answered; the provider sends again unless it is told that all is well. */
  notificationReply(accepted: boolean): { readonly status: number; readonly contentType: string; readonly body: string };
  /**
   * The bill of a day (yyyy-MM-dd in Asia/Shanghai). `not_ready`: later; `none`: nothing moved that day. A bill that is not
   * whole and right in itself is unknown: nothing of it is applied. Providers without a bill have no such method.
   */
  downloadStatement?(day: string): Promise<Outcome<readonly StatementLine[] | 'not_ready' | 'none'>>;
};

/** The providers that this installation has, by id. */
export type PaymentProviders = ReadonlyMap<string, PaymentProvider>;
