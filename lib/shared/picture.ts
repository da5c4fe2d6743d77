/** The widths in which pictures are drawn; the largest is what a picture's own address leads to. */
export const pictureWidths = [160, 400, 800] as const;
type Width = (typeof pictureWidths)[number];

const uploaded = /^(\/media\/p\/[0-9a-f]{64})\.webp$/;

/** The address of an uploaded picture, by its key. */
export const uploadedUrl = (key: string): string => `/media/p/${key}.webp`;

/**
 * The address of a picture in one of the widths: an uploaded one has a file for each, any other is made so by Next. The same that
 * next/image writes, without its part in the browser.
 */
export function pictureOf(url: string, width: Width): string {
  const [, name] = uploaded.exec(url) ?? [];
  return name === undefined ? `/_next/image?url=${encodeURIComponent(url)}&w=${width}&q=75` : `${name}-${width}.webp`;
}

/** The attributes of a picture that is drawn at up to 800 pixels. Two widths: a page with many pictures carries each address twice. */
export const sizedPicture = (url: string) => ({
  src: pictureOf(url, 800),
  srcSet: `${pictureOf(url, 400)} 400w, ${pictureOf(url, 800)} 800w`,
});
