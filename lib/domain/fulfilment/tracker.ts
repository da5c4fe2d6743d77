/** One vocabulary for every carrier's states. */
export const trackingStatuses = ['booked', 'accepted', 'in_transit', 'out_for_delivery', 'delivered', 'exception', 'returned'] as const;
export type TrackingStatus = (typeof trackingStatuses)[number];

export type TrackingScan = { readonly at: Date; readonly status: TrackingStatus; readonly text: string; readonly place: string | null };

/** Where a parcel was seen. `absent`: the carrier doesn't know the number (yet). `unknown`: ask again. */
export type TrackingAnswer =
  | { readonly kind: 'ok'; readonly status: TrackingStatus; readonly scans: readonly TrackingScan[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly cause: string };

export type ParcelTracker = {
  /** `phone`: the last four digits of the recipient's number, which some carriers ask for. */
  track(parcel: { readonly carrierCode: string; readonly trackingNumber: string; readonly phone: string }): Promise<TrackingAnswer>;
};
