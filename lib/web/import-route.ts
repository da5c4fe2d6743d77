import 'server-only';
import { sheetReader } from '@/lib/adapters/sheets/sheet-reader';
import { isSubject, requireSubject } from '@/lib/domain/imports/find-import';
import { uploadFile } from '@/lib/domain/imports/upload-file';
import { fileStore } from '@/lib/jobs/providers';
import { Refusal } from '@/lib/shared/refusal';
import { mostImportBytes } from './limits';
import { sheetRoute } from './sheet-route';

const page = '/admin/imports';

/** POST of a form with a file to import: on to the file's page. */
export function importRoute(request: Request): Promise<Response> {
  const most = mostImportBytes();
  return sheetRoute(request, {
    permission: 'stock.read',
    page,
    most: most * 2,
    async take(ctx, { fields, name, bytes }) {
      const subject = fields.get('subject') ?? '';
      if (!isSubject(subject)) throw new Refusal('INVALID_INPUT');
      requireSubject(ctx, subject);
      return `${page}/${(await uploadFile(ctx, fileStore(), sheetReader, { subject, name, bytes }, most)).id}`;
    },
  });
}
