/** The dark modules of a code as one SVG path, in units of a module. */
export type QrPicture = { readonly size: number; readonly path: string };
