import 'server-only';
import { mostPhotoBytes, photosAtOnce } from '@/lib/domain/after-sale/views';
import { photoKey } from '@/lib/domain/after-sale/add-photos';
import type { PartyContext } from '@/lib/domain/after-sale/owner';
import { photoStore } from '@/lib/jobs/providers';
import { log } from '@/lib/log';
import { Refusal, refusalStatus } from '@/lib/shared/refusal';
import { operatorContext, shopperContext, staffContext } from './context';

/** Where pictures are kept, for routes. */
export const photos = photoStore;

/** Who sends pictures for a case, and the page that they come from. */
type Party = { readonly back: string; readonly identify: () => Promise<PartyContext> };

function partyOf(as: string | null, number: string): Party {
  if (as === 'staff') return { back: `/admin/after-sales/${number}`, identify: () => staffContext('after_sale.write') };
  if (as === 'operator') return { back: `/admin/disputes/${number}`, identify: operatorContext };
  return { back: `/after-sales/${number}`, identify: shopperContext };
}

/** How the pictures of a case come: all of one form at once. */
export const photoParty = (as: string | null, number: string) => ({
  ...partyOf(as, number),
  limit: 'photos_user' as const,
  field: 'photos',
  most: photosAtOnce * mostPhotoBytes,
  tooMuch: () => new Refusal('PHOTO_TOO_BIG'),
});

/** A party of the case that the picture belongs to, whichever of its hats the person wears. */
const hats: readonly (() => Promise<PartyContext>)[] = [shopperContext, () => staffContext('after_sale.read'), operatorContext];

async function keyFor(id: string): Promise<string> {
  for (const hat of hats) {
    try {
      const key = await photoKey(await hat(), id);
      if (key !== null) return key;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'NOT_SIGNED_IN') throw error;
    }
  }
  throw new Refusal('NOT_FOUND');
}

/** GET of a picture of a case, for its parties alone. What stands under an id never changes. */
export async function photoRoute(id: string): Promise<Response> {
  try {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Refusal('NOT_FOUND');
    const bytes = await photoStore().get(await keyFor(id));
    if (bytes === null) {
      log.error({ id }, 'the file of a picture is gone');
      throw new Refusal('NOT_FOUND');
    }
    const headers = {
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    };
    return new Response(bytes, { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json({ code: error.code }, { status: refusalStatus[error.code], headers: { 'cache-control': 'no-store' } });
  }
}
