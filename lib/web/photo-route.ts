import 'server-only';
import { mostPhotoBytes, photosAtOnce } from '@/lib/domain/after-sale/views';
import { photoKey } from '@/lib/domain/after-sale/add-photos';
import type { PartyContext } from '@/lib/domain/after-sale/owner';
import type { OperatorContext, ShopperContext } from '@/lib/domain/context';
import { database } from '@/lib/db/client';
import { licenceKey } from '@/lib/domain/merchants/add-licence';
import { logoKeyOf } from '@/lib/domain/shop-settings/settings';
import { photoStore } from '@/lib/jobs/providers';
import { log } from '@/lib/log';
import { localPath, toLocale } from '@/lib/shared/locale';
import { Refusal, refusalStatus } from '@/lib/shared/refusal';
import { readBytes } from './body';
import { operatorContext, shopperContext, staffContext } from './context';
import { keepFlash } from './flash';
import { fromOurPages } from './json-route';
import { limit } from './rate-limit';
import { refusedByRule } from './words';

/** Where pictures are kept, for routes. */
export const photos = photoStore;

/** All pictures of one form, and what a form writes around them. */
const formLimit = photosAtOnce * mostPhotoBytes + 64 * 1024;

async function filesOf(request: Request): Promise<Uint8Array[]> {
  const bytes = await readBytes(request, formLimit);
  if (bytes === null) throw new Refusal('PHOTO_TOO_BIG');
  const type = request.headers.get('content-type') ?? '';
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refusal('INVALID_INPUT');
  });
  // A file field that was left empty comes as one file without a name.
  const files = form.getAll('photos').filter((one) => one instanceof File && one.size > 0);
  return Promise.all(files.map(async (file) => new Uint8Array(await new Response(file).arrayBuffer())));
}

/**
 * POST of a form with pictures in `photos`, with or without JavaScript: back to the page it stands on, which says what was refused. The
 * address's `locale` names the language.
 */
export async function uploadRoute<C extends PartyContext>(
  request: Request,
  { back, identify }: Party<C>,
  run: (ctx: C, files: readonly Uint8Array[]) => Promise<void>,
): Promise<Response> {
  const locale = toLocale(new URL(request.url).searchParams.get('locale'));
  const page = localPath(locale, back);
  try {
    if (!fromOurPages(request)) throw new Refusal('NOT_ALLOWED');
    // Nothing is read from who may not send.
    const ctx = await identify();
    await limit('photos_user', ctx.actor.userId);
    await run(ctx, await filesOf(request));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'NOT_SIGNED_IN') return seeOther(localPath(locale, `/sign-in?next=${encodeURIComponent(back)}`));
    await keepFlash(await refusedByRule(locale, error, new FormData()), page);
  }
  return seeOther(page);
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

/** Who sends pictures, and the page that they come from. */
type Party<C extends PartyContext> = { readonly back: string; readonly identify: () => Promise<C> };

export function photoParty(as: string | null, number: string): Party<PartyContext> {
  if (as === 'staff') return { back: `/admin/after-sales/${number}`, identify: () => staffContext('after_sale.write') };
  if (as === 'operator') return { back: `/admin/disputes/${number}`, identify: operatorContext };
  return { back: `/after-sales/${number}`, identify: shopperContext };
}

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

/** A shop's logo: everybody sees it. */
export async function logoPhoto(id: string): Promise<string> {
  const key = await logoKeyOf(database(), id);
  if (key === null) throw new Refusal('NOT_FOUND');
  return key;
}

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
