import 'server-only';
import type { Permission } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { localPath, toLocale } from '@/lib/shared/locale';
import { Refusal } from '@/lib/shared/refusal';
import { staffContext } from './context';
import { keepFlash } from './flash';
import { fromOurPages } from './json-route';
import { limit } from './rate-limit';
import { readUpload, type Upload } from './upload-body';
import { refusedByRule } from './words';

type Place = {
  readonly permission: Permission;
  /** Where the form stands: what was refused is said there. */
  readonly page: string;
  /** Bytes that the form may have. */
  readonly most: number;
  /** @returns the page to go on to */
  readonly take: (ctx: StaffContext, upload: Upload) => Promise<string>;
};

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

async function taken(request: Request, { permission, most, take }: Place): Promise<string> {
  if (!fromOurPages(request)) throw new Refusal('NOT_ALLOWED');
  // Nothing is read from who may not send.
  const ctx = await staffContext(permission);
  await limit('imports_user', ctx.actor.userId);
  const upload = await readUpload(request, most);
  try {
    return await take(ctx, upload);
  } finally {
    await upload.finish();
  }
}

/**
 * POST of a form of the console with a table in a file, which is read as it comes, with or without JavaScript: on to what was made of it,
 * or back to the form, which says what was refused. The address's `locale` names the language.
 */
export async function sheetRoute(request: Request, place: Place): Promise<Response> {
  const locale = toLocale(new URL(request.url).searchParams.get('locale'));
  try {
    return seeOther(localPath(locale, await taken(request, place)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'NOT_SIGNED_IN') return seeOther(localPath(locale, `/sign-in?next=${encodeURIComponent(place.page)}`));
    await keepFlash(await refusedByRule(locale, error, new FormData()), localPath(locale, place.page));
    return seeOther(localPath(locale, place.page));
  }
}
