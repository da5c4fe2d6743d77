import type { TrackingStatus } from './tracker';

export type ShipmentView = {
  readonly id: string;
  /** exchange: new goods for returned ones; back: from the shopper to the shop */
  readonly direction: 'outbound' | 'exchange' | 'back';
  readonly carrierCode: string;
  readonly carrierName: string;
  readonly carrierNameEn: string;
  readonly carrierPhone: string | null;
  readonly trackingNumber: string;
  readonly status: TrackingStatus;
  readonly shippedAt: Date;
  readonly deliveredAt: Date | null;
  readonly lines: readonly ShipmentLineView[];
  /** Newest first. */
  readonly events: readonly TrackingEventView[];
};

export type ShipmentLineView = {
  readonly orderLineId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly image: string | null;
  readonly quantity: number;
};

export type TrackingEventView = {
  readonly at: Date;
  readonly text: string;
  readonly place: string | null;
  readonly status: TrackingStatus;
};
