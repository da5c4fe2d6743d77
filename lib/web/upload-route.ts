import 'server-only';
import type { ActorOf, Context } from '@/lib/domain/context';
import { localPath, toLocale } from '@/lib/shared/locale';
import { Refusal, refusalStatus } from '@/lib/shared/refusal';
import { readBytes } from './body';
import { keepFlash } from './flash';
import { fromOurPages } from './json-route';
import { limit, type LimitName } from './rate-limit';
import { refusedByRule } from './words';

export type SentFile = { readonly name: string; readonly bytes: Uint8Array };
type Uploader = Context<ActorOf<'shopper'> | ActorOf<'staff'> | ActorOf<'operator'>>;

type Upload<C extends Uploader> = {
  /** The page that the form stands on. */
  readonly back: string;
  readonly identify: () => Promise<C>;
  readonly limit: LimitName;
  /** The form's field, and bytes of all its files. */
  readonly field: string;
  readonly most: number;
  /** What is refused when there are more bytes. */
  readonly tooMuch: () => Refusal;
};

async function filesOf(
  request: Request,
  { field, most, tooMuch }: Pick<Upload<Uploader>, 'field' | 'most' | 'tooMuch'>,
): Promise<SentFile[]> {
  // And what a form writes around them.
  const bytes = await readBytes(request, most + 64 * 1024);
  if (bytes === null) throw tooMuch();
  const type = request.headers.get('content-type') ?? '';
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refusal('INVALID_INPUT');
  });
  // A file field that was left empty comes as one file without a name.
  const files = form.getAll(field).filter((one) => one instanceof File && one.size > 0);
  return Promise.all(
    files.map(async (file) => ({
      name: file instanceof File ? file.name.slice(0, 80) : '',
      bytes: new Uint8Array(await new Response(file).arrayBuffer()),
    })),
  );
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

/**
 * POST of a form with files: who wants JSON is answered with what `run` returns or `{ code, message }`; any other goes back to the form's
 * page, with or without JavaScript, which says what was refused. The address's `locale` names the language.
 */
export async function uploadRoute<C extends Uploader>(
  request: Request,
  upload: Upload<C>,
  run: (ctx: C, files: readonly SentFile[]) => Promise<unknown>,
): Promise<Response> {
  const locale = toLocale(new URL(request.url).searchParams.get('locale'));
  const page = localPath(locale, upload.back);
  const json = request.headers.get('accept') === 'application/json';
  try {
    if (!fromOurPages(request)) throw new Refusal('NOT_ALLOWED');
    // Nothing is read from who may not send.
    const ctx = await upload.identify();
    await limit(upload.limit, ctx.actor.userId);
    const done = await run(ctx, await filesOf(request, upload));
    return json ? Response.json(done ?? {}, { headers: { 'cache-control': 'no-store' } }) : seeOther(page);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const state = await refusedByRule(locale, error, new FormData());
    if (json) return Response.json(state, { status: refusalStatus[error.code], headers: { 'cache-control': 'no-store' } });
    if (error.code === 'NOT_SIGNED_IN') return seeOther(localPath(locale, `/sign-in?next=${encodeURIComponent(upload.back)}`));
    await keepFlash(state, page);
    return seeOther(page);
  }
}
