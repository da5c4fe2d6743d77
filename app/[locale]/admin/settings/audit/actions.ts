'use server';

import { exportAuditForm } from '@/lib/domain/audit/inputs';
import { startExport } from '@/lib/domain/exports/start-export';
import { staffAction } from '@/lib/web/action';

export const exportAuditAction = staffAction('audit.read', exportAuditForm, async (ctx, input) => {
  const { id } = await startExport(ctx, 'audit_export', input);
  return { redirectTo: `/admin/tasks/${id}` };
});
