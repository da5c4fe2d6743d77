import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Photo, PhotoStore } from '@/lib/domain/after-sale/photo-store';
import type { FileStore } from '@/lib/domain/files/file-store';

const known = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif']);
/** A small file may unfold into a huge picture: beyond so many pixels it isn't unfolded. */
const mostPixels = 60_000_000;
/** The longest side, in pixels, that is kept. */
const longest = 2000;

async function clean(given: Uint8Array): Promise<Photo | null> {
  try {
    const image = sharp(given, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 });
    const { format } = await image.metadata();
    if (!known.has(format)) return null;
    const { data, info } = await image
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return null; // whatever it was, it can't be read as a picture
  }
}

/** Pictures of after-sale cases, under the hash of what is in them. */
export function createPhotos(files: FileStore): PhotoStore {
  const nameOf = (key: string) => {
    if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('not a key of a picture');
    return `photos/${key.slice(0, 2)}/${key}.webp`;
  };
  return {
    clean,
    async put(bytes) {
      const key = createHash('sha256').update(bytes).digest('hex');
      await files.put(nameOf(key), bytes);
      return key;
    },
    get: async (key) => files.get(nameOf(key)),
  };
}
