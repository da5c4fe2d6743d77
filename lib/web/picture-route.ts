import 'server-only';
import { z } from 'zod';
import { mostPictureBytes, picturesAtOnce } from '@/lib/domain/pictures/inputs';
import { fileName } from '@/lib/domain/pictures/picture-port';
import { fileStore, pictureStudio } from '@/lib/jobs/providers';
import { log } from '@/lib/log';
import { pictureWidths } from '@/lib/shared/picture';
import { Refusal } from '@/lib/shared/refusal';
import { staffContext } from './context';

/** What makes and keeps pictures, for routes. */
export const studio = pictureStudio;

const named = /^([0-9a-f]{64})(?:-(\d+))?\.webp$/;
const notFound = () => new Response('Not Found', { status: 404, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });

/** GET of a picture's file. Its name is the hash of what is in it, so it never changes. */
export async function pictureRoute(name: string): Promise<Response> {
  const [, key, width] = named.exec(name) ?? [];
  if (key === undefined || (width !== undefined && !pictureWidths.some((one) => String(one) === width))) return notFound();
  const bytes = await fileStore().get(fileName(key, width === undefined ? undefined : Number(width)));
  if (bytes === null) {
    log.warn({ name }, 'a picture that is not there was asked for');
    return notFound();
  }
  const headers = {
    'content-type': 'image/webp',
    'content-length': String(bytes.byteLength),
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  };
  return new Response(bytes, { headers });
}

/** How the pictures of a product come: several of one form at once. */
export const pictureUpload = (productId: string) => ({
  back: `/admin/products/${productId}`,
  identify: () => {
    if (!z.uuid().safeParse(productId).success) throw new Refusal('NOT_FOUND');
    return staffContext('products.write');
  },
  limit: 'pictures_staff' as const,
  field: 'pictures',
  most: picturesAtOnce * mostPictureBytes,
  tooMuch: () => new Refusal('PICTURE_TOO_BIG', { name: '', max: mostPictureBytes / 1024 / 1024 }, 'pictures'),
});
