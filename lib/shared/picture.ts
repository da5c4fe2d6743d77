/** The address of a picture in one of the widths of next.config.ts. The same that next/image writes, without its part in the browser. */
export const pictureOf = (url: string, width: 160 | 400 | 800): string => `/_next/image?url=${encodeURIComponent(url)}&w=${width}&q=75`;

/** The attributes of a picture that is drawn at up to 800 pixels. Two widths: a page with many pictures carries each address twice. */
export const sizedPicture = (url: string) => ({
  src: pictureOf(url, 800),
  srcSet: `${pictureOf(url, 400)} 400w, ${pictureOf(url, 800)} 800w`,
});
