import { exportTask } from '@/lib/domain/exports/export-task';
import type { FileStore } from '@/lib/domain/files/file-store';
import type { SheetWriter } from '@/lib/domain/files/sheets';
import type { TaskKind } from '@/lib/domain/tasks/task-kind';
import type { Locale } from '@/lib/shared/locale';
import { shanghaiTime } from '@/lib/shared/number';
import { changeLine, columnWords, describeEntry } from './describe-entry';
import { exportAuditInput } from './inputs';
import { auditCursor, countAudit, readAudit } from './read-audit';
import type { AuditRow } from './views';

const pageRows = 1000;

function cellsOf(locale: Locale, row: AuditRow): string[] {
  const { at, person, action, code, thing, changes } = describeEntry(locale, row);
  return [shanghaiTime(at), person, action, code, thing, changes.map(changeLine).join('\n')];
}

/** The entries of a shop's record that a query finds, newest first, one row each. */
export const exportAuditTask = (files: FileStore, sheets: SheetWriter): TaskKind =>
  exportTask(files, sheets, {
    input: exportAuditInput,
    name: 'audit',
    count: (ctx, { query }) => countAudit(ctx, ctx.actor.merchantId, query),
    columns: async (_ctx, { language }) => columnWords(language),
    page: async (ctx, { query, language }, after) => {
      const cursor = after === null ? null : auditCursor({ after });
      const page = await readAudit(ctx, ctx.actor.merchantId, query, { cursor, size: pageRows });
      return { rows: page.rows.map((row) => cellsOf(language, row)), after: page.after };
    },
  });
