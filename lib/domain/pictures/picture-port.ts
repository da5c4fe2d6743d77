/** A picture made anew in every width that the shop draws; `key` is the SHA-256 of the largest. */
export type MadePicture = {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

/** Makes pictures of what people upload: upright, in sane sizes, without what cameras write into them. */
export type PictureMaker = (given: Uint8Array) => Promise<MadePicture | 'unreadable' | 'too_large' | 'too_small'>;

/** The key of a picture's file: without a width it is the largest. */
export const fileName = (key: string, width?: number): string =>
  `pictures/${key.slice(0, 2)}/${key}${width === undefined ? '' : `-${width}`}.webp`;
