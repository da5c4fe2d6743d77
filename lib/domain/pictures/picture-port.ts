/** Where files are kept: a folder, or a bucket. Names are paths such as pictures/ab/abc….webp. */
export type FileStore = {
  /** Whole or not at all; the same name again is the same file. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** A file that isn't there is removed already. */
  remove(name: string): Promise<void>;
};

/** A picture made anew in every width that the shop draws; `key` is the SHA-256 of the largest. */
export type MadePicture = {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

/** Makes pictures of what people upload: upright, in sane sizes, without what cameras write into them. */
export type PictureMaker = (given: Uint8Array) => Promise<MadePicture | 'unreadable' | 'too_large' | 'too_small'>;

/** The name of a picture's file: without a width it is the largest. */
export const fileName = (key: string, width?: number): string =>
  `pictures/${key.slice(0, 2)}/${key}${width === undefined ? '' : `-${width}`}.webp`;
