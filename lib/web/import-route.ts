import 'server-only';
import { sheetReader } from '@/lib/adapters/sheets/sheet-reader';
import { isSubject, requireSubject } from '@/lib/domain/imports/find-import';
import { uploadFile } from '@/lib/domain/imports/upload-file';
import { fileStore } from '@/lib/jobs/providers';
import { localPath, toLocale } from '@/lib/shared/locale';
import { Refusal } from '@/lib/shared/refusal';
import { staffContext } from './context';
import { keepFlash } from './flash';
import { fromOurPages } from './json-route';
import { mostImportBytes } from './limits';
import { limit } from './rate-limit';
import { readUpload } from './upload-body';
import { refusedByRule } from './words';

const back = '/admin/imports';
const seeOther = (location: string) => new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

async function keep(request: Request): Promise<string> {
  if (!fromOurPages(request)) throw new Refusal('NOT_ALLOWED');
  // Nothing is read from who may not send.
  const ctx = await staffContext('stock.read');
  await limit('imports_user', ctx.actor.userId);
  const most = mostImportBytes();
  const upload = await readUpload(request, most * 2);
  try {
    const subject = upload.fields.get('subject') ?? '';
    if (!isSubject(subject)) throw new Refusal('INVALID_INPUT');
    requireSubject(ctx, subject);
    return (await uploadFile(ctx, fileStore(), sheetReader, { subject, name: upload.name, bytes: upload.bytes }, most)).id;
  } finally {
    await upload.finish();
  }
}

/**
 * POST of a form with a file to import, with or without JavaScript: on to the file's page, or back to the form, which says what was refused.
 * The address's `locale` names the language.
 */
export async function importRoute(request: Request): Promise<Response> {
  const locale = toLocale(new URL(request.url).searchParams.get('locale'));
  try {
    return seeOther(localPath(locale, `${back}/${await keep(request)}`));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'NOT_SIGNED_IN') return seeOther(localPath(locale, `/sign-in?next=${encodeURIComponent(back)}`));
    await keepFlash(await refusedByRule(locale, error, new FormData()), localPath(locale, back));
    return seeOther(localPath(locale, back));
  }
}
