import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Photo, PhotoStore } from '@/lib/domain/after-sale/photo-store';

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

/** Pictures in a folder of this machine, or of one that all server processes see. */
export function createDiskPhotos(folder: string): PhotoStore {
  const pathOf = (key: string) => {
    if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('not a key of a picture');
    return join(folder, 'photos', key.slice(0, 2), `${key}.webp`);
  };
  return {
    clean,
    async put(bytes) {
      const key = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      // Whole or not there at all, whoever reads meanwhile.
      const part = `${path}.${randomUUID()}`;
      await writeFile(part, bytes);
      await rename(part, path);
      return key;
    },
    async get(key) {
      try {
        return new Uint8Array(await readFile(pathOf(key)));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}
