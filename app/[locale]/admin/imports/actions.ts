'use server';

import { exportForm } from '@/lib/domain/exports/inputs';
import { startExport } from '@/lib/domain/exports/start-export';
import { applyImport } from '@/lib/domain/imports/apply-import';
import { checkImport } from '@/lib/domain/imports/check-import';
import { importInput, mapColumnsInput } from '@/lib/domain/imports/inputs';
import { staffAction } from '@/lib/web/action';

export const checkImportAction = staffAction('stock.read', mapColumnsInput, async (ctx, input) => {
  await checkImport(ctx, input);
  return { redirectTo: `/admin/imports/${input.id}` };
});

export const applyImportAction = staffAction('stock.read', importInput, async (ctx, input) => {
  const { taskId } = await applyImport(ctx, input);
  return { redirectTo: `/admin/tasks/${taskId}` };
});

export const exportAction = staffAction('stock.read', exportForm, async (ctx, { kind, ...input }) => {
  const { id } = await startExport(ctx, kind, input);
  return { redirectTo: `/admin/tasks/${id}` };
});
