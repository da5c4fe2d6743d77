/** One vocabulary for every carrier's states. */
export const trackingStatuses = ['booked', 'accepted', 'in_transit', 'out_for_delivery', 'delivered', 'exception', 'returned'] as const;
export type TrackingStatus = (typeof trackingStatuses)[number];

export type TrackingScan = { readonly at: Date; readonly status: TrackingStatus; readonly text: string; readonly place: string | null };

/** `phone`: the last four digits of the recipient's number, which some carriers ask for. */
export type TrackedParcel = { readonly carrierCode: string; readonly trackingNumber: string; readonly phone: string };

/** Where a parcel was seen. `absent`: the carrier doesn't know the number (yet). `unknown`: ask again. */
export type TrackingAnswer =
  | { readonly kind: 'ok'; readonly status: TrackingStatus; readonly scans: readonly TrackingScan[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly cause: string };
export type Heard = Extract<TrackingAnswer, { kind: 'ok' }>;

/** `refused`: it will not tell of this parcel, so it is asked. `unknown`: ask again. */
export type SubscribeAnswer =
  | { readonly kind: 'ok' }
  | { readonly kind: 'refused'; readonly cause: string }
  | { readonly kind: 'unknown'; readonly cause: string };

/** What a carrier tells by itself. `heard` null: nothing new of the parcel, or that it will tell nothing more. */
export type PushedParcel = { readonly carrierCodes: readonly string[]; readonly trackingNumber: string; readonly heard: Heard | null };

/** Where parcels are. */
export type ParcelTracker = {
  readonly track: (parcel: TrackedParcel) => Promise<TrackingAnswer>;
  /** Asks to be told of a parcel from now on. */
  readonly subscribe: (parcel: TrackedParcel) => Promise<SubscribeAnswer>;
};

/** A carrier's own system, or a service that asks many of them: the protocol that it speaks. */
export type CarrierGateway = ParcelTracker & {
  /** What it tells; null when it isn't proven to come from it. Malformed is not proven. */
  readonly readPush: (push: { readonly headers: Headers; readonly body: string }) => readonly PushedParcel[] | null;
  /** How it wants to be answered: anything but yes makes it send again. */
  readonly pushReply: (accepted: boolean) => { readonly status: number; readonly body: string };
};
