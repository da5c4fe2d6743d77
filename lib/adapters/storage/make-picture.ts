import { createHash } from 'node:crypto';
import sharp, { type Metadata } from 'sharp';
import { smallestPicture } from '@/lib/domain/pictures/inputs';
import { fileName, type PictureMaker } from '@/lib/domain/pictures/picture-port';
import { pictureWidths } from '@/lib/shared/picture';

/** A small file may unfold into a huge picture: beyond so many pixels it isn't unfolded. */
const mostPixels = 60_000_000;
/** The longest side, in pixels, that is kept. */
const longest = 1600;
const quality = 80;

/** By what is in the file, not by its name. AVIF is HEIF with the codec AV1; HEIF of telephones isn't read everywhere. */
const isKnown = ({ format, compression }: Metadata) =>
  format === 'jpeg' || format === 'png' || format === 'webp' || (format === 'heif' && compression === 'av1');

/** JPEG, PNG, WebP and AVIF become WebP in every width; anything else, SVG above all, is unreadable. */
export const makePicture: PictureMaker = async (given) => {
  try {
    const image = sharp(given, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 });
    const meta = await image.metadata();
    if (!isKnown(meta)) return 'unreadable';
    if (Math.min(meta.width, meta.height) < smallestPicture) return 'too_small';
    const { data, info } = await image
      .autoOrient()
      .toColourspace('srgb')
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const inWidth = (wide: number) =>
      sharp(data, { raw: { width, height, channels } }).resize({ width: wide, withoutEnlargement: true }).webp({ quality }).toBuffer();
    const large = await inWidth(width);
    const key = createHash('sha256').update(large).digest('hex');
    const files = [{ name: fileName(key), bytes: large }];
    for (const wide of pictureWidths) files.push({ name: fileName(key, wide), bytes: await inWidth(wide) });
    return { key, width, height, files };
  } catch (error) {
    // Whatever it was, it can't be read as a picture.
    return error instanceof Error && error.message.includes('pixel limit') ? 'too_large' : 'unreadable';
  }
};
