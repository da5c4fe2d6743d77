import type { ShipmentView } from '@/lib/domain/fulfilment/views';
import type { StepName } from './transitions';
import type { EventActor } from '@/lib/domain/orders/event-views';
import type { RefundState } from '@/lib/domain/payments/views';
import type { Fen } from '@/lib/shared/money';

export const caseKinds = ['refund_only', 'return_refund', 'exchange'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const caseStates = [
  'requested',
  'offered',
  'refused',
  'to_return',
  'returning',
  'to_ship',
  'exchanging',
  'disputed',
  'refunding',
  'done',
  'closed',
] as const;
export type CaseState = (typeof caseStates)[number];
export const openStates = caseStates.filter((state) => state !== 'done' && state !== 'closed');
export const isOpen = (state: CaseState): boolean => state !== 'done' && state !== 'closed';

export const caseReasons = [
  'not_received',
  'damaged',
  'defective',
  'wrong_item',
  'not_as_described',
  'missing_parts',
  'no_reason',
] as const;
export type CaseReason = (typeof caseReasons)[number];
export const isCaseReason = (text: string): text is CaseReason => caseReasons.some((reason) => reason === text);

/** The shop is at fault: its freight goes back too. */
export const isMerchantFault = (reason: string): boolean => reason !== 'no_reason';

/** What a reason can bring: who hasn't got the goods can't send them back, who just doesn't like them can't keep them. */
export const kindsFor: Readonly<Record<CaseReason, readonly CaseKind[]>> = {
  not_received: ['refund_only'],
  damaged: caseKinds,
  defective: caseKinds,
  wrong_item: caseKinds,
  not_as_described: caseKinds,
  missing_parts: caseKinds,
  no_reason: ['return_refund'],
};

/** Days after the receipt in which a case can be opened, and in which goods can be returned for no reason (消费者权益保护法 §25). */
export const caseDays = 15;
export const noReasonDays = 7;

export type CaseLineView = {
  readonly orderLineId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly image: string | null;
  readonly unitPrice: Fen;
  readonly quantity: number;
  readonly sellable: number;
  readonly damaged: number;
};

/** What was done, or said; `other`: what has no words of its own. */
export type MessageType = StepName | 'opened' | 'message' | 'photos' | 'other';

export type CaseMessageView = {
  readonly id: string;
  readonly type: MessageType;
  readonly by: EventActor;
  readonly text: string;
  readonly amount: Fen | null;
  readonly at: Date;
  readonly photos: readonly { readonly id: string; readonly width: number; readonly height: number }[];
};

export type CaseSummaryView = {
  readonly number: string;
  readonly orderNumber: string;
  readonly merchant: string;
  readonly merchantEn: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly reason: CaseReason | 'other';
  /** fen: offered, else asked */
  readonly amount: Fen;
  readonly dueAt: Date | null;
  readonly createdAt: Date;
  readonly lines: readonly CaseLineView[];
};

export type CaseView = CaseSummaryView & {
  readonly id: string;
  readonly description: string;
  readonly askedAmount: Fen;
  readonly offeredAmount: Fen | null;
  /** fen: the most that can go back for these pieces now */
  readonly max: Fen;
  readonly returnTo: string | null;
  readonly receivedAt: Date | null;
  readonly shopper: string;
  /** Oldest first. */
  readonly messages: readonly CaseMessageView[];
  readonly parcels: readonly ShipmentView[];
  readonly refunds: readonly RefundView[];
  /** Changes whenever something is done or said. */
  readonly version: string;
};

export type RefundView = {
  readonly id: string;
  readonly amount: Fen;
  readonly state: RefundState;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
};

/** A piece of an order that a case can be opened for, with what it would bring. */
export type CaseableLine = {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly image: string | null;
  readonly unitPrice: Fen;
  /** Pieces at most. */
  readonly most: number;
  /** fen for all of them */
  readonly worth: Fen;
};

/** Pictures at once and in a case; bytes of each as it is sent. */
export const photosAtOnce = 6;
export const mostPhotos = 30;
export const mostPhotoBytes = 5 * 1024 * 1024;

/** What an order's page says of money that goes back. */
export type OrderAfterSale = {
  readonly packing: boolean;
  readonly toShip: boolean;
  readonly cancellable: readonly CaseableLine[];
  /** fen for all that can be cancelled, with the freight where it goes along */
  readonly cancelWorth: Fen;
  readonly caseable: readonly CaseableLine[];
  readonly noReasonOpen: boolean;
  /** Of lines of which something doesn't ship or was refunded: how many pieces. */
  readonly gone: Readonly<Record<string, { readonly cancelled: number; readonly refunded: number }>>;
  readonly refunds: readonly RefundView[];
  readonly cases: readonly { readonly number: string; readonly kind: CaseKind; readonly state: CaseState; readonly createdAt: Date }[];
};
