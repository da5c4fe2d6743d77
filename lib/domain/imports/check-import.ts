import type { StaffContext } from '@/lib/domain/context';
import { startTask } from '@/lib/domain/tasks/start-task';
import { Refusal } from '@/lib/shared/refusal';
import { findImport, requireSubject } from './find-import';
import type { MapColumnsInput } from './inputs';
import { storedHeaders } from './stored';
import { allowedMapping, headersKey } from './upload-file';

/**
 * Says what the columns are and has the file tried in the background: nothing is changed by that. The shop reads files with these columns
 * the same way from now on.
 * @returns the task's id
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, FILE_GONE, IMPORT_MOVED when it is applied already, COLUMN_NEEDED, COLUMN_TWICE, COLUMN_DENIED, TOO_MANY_TASKS
 */
export async function checkImport(ctx: StaffContext, { id, 'column[]': mapping }: MapColumnsInput): Promise<{ taskId: string }> {
  const { merchantId } = ctx.actor;
  const file = await findImport(ctx, id);
  requireSubject(ctx, file.subject);
  if (file.removedAt !== null) throw new Refusal('FILE_GONE');
  const headers = storedHeaders.parse(file.headers);
  const fields = mapping.filter((field) => field !== null);
  if (mapping.length !== headers.length) throw new Refusal('INVALID_INPUT');
  if (!fields.includes('sku')) throw new Refusal('COLUMN_NEEDED');
  if (new Set(fields).size < fields.length) throw new Refusal('COLUMN_TWICE');
  if (allowedMapping(ctx, file.subject, mapping).some((field, column) => field !== mapping[column])) throw new Refusal('COLUMN_DENIED');
  return ctx.db.$transaction(async (tx) => {
    const taskId = await startTask(ctx, tx, { kind: `${file.subject}_check`, input: { importId: id }, label: { name: file.name } });
    const { count } = await tx.importFile.updateMany({
      where: { id, merchantId, applyId: null, checkId: file.checkId, removedAt: null },
      data: { mapping: [...mapping], checkId: taskId },
    });
    if (count === 0) throw new Refusal('IMPORT_MOVED');
    // A trial under way would read the file by the columns that are no longer so.
    if (file.checkId !== null) await tx.task.updateMany({ where: { id: file.checkId, endedAt: null }, data: { cancelAt: ctx.now() } });
    const key = { merchantId, headers: headersKey(headers, file.subject) };
    await tx.importMapping.upsert({
      where: { merchantId_headers: key },
      create: { ...key, mapping: [...mapping], usedAt: ctx.now() },
      update: { mapping: [...mapping], usedAt: ctx.now() },
    });
    return { taskId };
  });
}
