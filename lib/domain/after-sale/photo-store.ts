export type Photo = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

/** Where pictures are kept, and what makes them safe to keep. */
export type PhotoStore = {
  /** The same picture as a new file: upright, of sane size, and without what cameras write into it. Null when it is no picture. */
  clean(given: Uint8Array): Promise<Photo | null>;
  /** Keeps the bytes. @returns the key that they are found by: the same bytes have the same key */
  put(bytes: Uint8Array): Promise<string>;
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
};
