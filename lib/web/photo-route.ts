import 'server-only';
import { mostPhotoBytes, photosAtOnce } from '@/lib/domain/after-sale/views';
import { photoKey } from '@/lib/domain/after-sale/add-photos';
import type { PartyContext } from '@/lib/domain/after-sale/owner';
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
export async function uploadRoute(
  request: Request,
  { back, identify }: Party,
  run: (ctx: PartyContext, files: readonly Uint8Array[]) => Promise<void>,
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

/** Who sends pictures for a case, and the page that they come from. */
type Party = { readonly back: string; readonly identify: () => Promise<PartyContext> };

export function photoParty(as: string | null, number: string): Party {
  if (as === 'staff') return { back: `/admin/after-sales/${number}`, identify: () => staffContext('after_sale.write') };
  if (as === 'operator') return { back: `/admin/disputes/${number}`, identify: operatorContext };
  return { back: `/after-sales/${number}`, identify: shopperContext };
}

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
