import 'server-only';
import { mostPhotoBytes, photosAtOnce } from '@/lib/domain/after-sale/views';
import { photoKey } from '@/lib/domain/after-sale/add-photos';
import type { PartyContext } from '@/lib/domain/after-sale/owner';
import type { OperatorContext, ShopperContext } from '@/lib/domain/context';
import { licenceKey } from '@/lib/domain/merchants/add-licence';
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

/** How pictures come: all of one form at once. */
const pictures = {
  limit: 'photos_user',
  field: 'photos',
  most: photosAtOnce * mostPhotoBytes,
  tooMuch: () => new Refusal('PHOTO_TOO_BIG'),
} as const;

export const photoParty = (as: string | null, number: string) => ({ ...partyOf(as, number), ...pictures });
/** Who applies for a shop, with a picture of their licence. */
export const applicantUpload = { back: '/open-shop', identify: shopperContext, ...pictures };

type Hat<C> = () => Promise<C>;
type KeyOf<C> = (ctx: C, id: string) => Promise<string | null>;

/** The key for whoever may see the picture, whichever of their hats they wear. */
async function keyFor<C>(hats: readonly Hat<C>[], keyOf: KeyOf<C>, id: string): Promise<string> {
  for (const hat of hats) {
    try {
      const key = await keyOf(await hat(), id);
      if (key !== null) return key;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'NOT_SIGNED_IN') throw error;
    }
  }
  throw new Refusal('NOT_FOUND');
}

const parties: readonly Hat<PartyContext>[] = [shopperContext, () => staffContext('after_sale.read'), operatorContext];
/** A picture of a case: its parties see it. */
export const casePhoto = (id: string): Promise<string> => keyFor(parties, photoKey, id);
const applicants: readonly Hat<ShopperContext | OperatorContext>[] = [shopperContext, operatorContext];
/** The picture of a licence: who applied and operators see it. */
export const licencePhoto = (id: string): Promise<string> => keyFor(applicants, licenceKey, id);

/** GET of a picture, for those alone who may see it. `no-store` for one that may be replaced. */
export async function photoRoute(id: string, keyOf: (id: string) => Promise<string>, cache = 'no-store'): Promise<Response> {
  try {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Refusal('NOT_FOUND');
    const bytes = await photoStore().get(await keyOf(id));
    if (bytes === null) {
      log.error({ id }, 'the file of a picture is gone');
      throw new Refusal('NOT_FOUND');
    }
    const headers = {
      'content-type': 'image/webp',
      'cache-control': `private, ${cache}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    };
    return new Response(bytes, { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json({ code: error.code }, { status: refusalStatus[error.code], headers: { 'cache-control': 'no-store' } });
  }
}
