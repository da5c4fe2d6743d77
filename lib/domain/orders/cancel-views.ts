/** A shopper's request to cancel what of a paid order hasn't shipped. */
export type CancelAskView = {
  readonly id: string;
  /** `lapsed`: nothing of it was left to cancel when it was due. */
  readonly state: 'asked' | 'granted' | 'refused' | 'withdrawn' | 'lapsed';
  readonly note: string;
  readonly askedAt: Date;
  /** Granted by itself then. */
  readonly dueAt: Date;
};

/** One that waits for the shop's answer. */
export type WaitingCancelAsk = { readonly id: string; readonly dueAt: Date; readonly number: string; readonly recipient: string };
