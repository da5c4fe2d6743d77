import { z } from 'zod';
import type { StaffContext } from '@/lib/domain/context';
import { type FileStore, fileKey } from '@/lib/domain/files/file-store';
import { defineTask, type TaskKind } from '@/lib/domain/tasks/task-kind';
import type { SheetCell, SheetWriter } from '@/lib/domain/files/sheets';
import { csvLine, csvStart } from '@/lib/shared/csv';
import { shanghaiDay } from '@/lib/shared/number';
import type { ExportFormat } from './inputs';

/** A page of rows; `after` is where the next one begins, null when there is none. */
export type ExportPage = { readonly rows: readonly (readonly SheetCell[])[]; readonly after: string | null };

type Source<I> = {
  readonly input: z.ZodType<I>;
  /** Of the file, without its day and ending. */
  readonly name: string;
  readonly count: (ctx: StaffContext, input: I) => Promise<number>;
  readonly columns: (ctx: StaffContext, input: I) => Promise<readonly string[]>;
  readonly page: (ctx: StaffContext, input: I, after: string | null) => Promise<ExportPage>;
};

// Rows are gathered page by page, each behind the one before it. A text file is that already; a workbook is made of them at the end, in one go.
const cursor = z.object({ after: z.string().nullable(), end: z.number(), gathered: z.boolean() });
type Cursor = z.output<typeof cursor>;
type Batch = { readonly next: Cursor; readonly rows: number; readonly bytes: number };

const encoder = new TextEncoder();
const lineOf = (format: ExportFormat, cells: readonly SheetCell[]) => (format === 'csv' ? csvLine(cells) : `${JSON.stringify(cells)}\n`);

/** Long lists as files: a kind of task for each. */
export function exportTask<I extends { readonly format: ExportFormat }>(
  files: FileStore,
  sheets: SheetWriter,
  source: Source<I>,
): TaskKind {
  async function gather(ctx: StaffContext, taskId: string, input: I, at: Cursor | null): Promise<Batch> {
    const { rows, after } = await source.page(ctx, input, at?.after ?? null);
    const head = at === null ? lineOf(input.format, await source.columns(ctx, input)) : '';
    const text = (at === null && input.format === 'csv' ? csvStart : '') + head + rows.map((cells) => lineOf(input.format, cells)).join('');
    const key = fileKey(taskId, input.format === 'csv' ? 'csv' : 'spool');
    const end = await files.append(key, at?.end ?? 0, encoder.encode(text));
    return { next: { after, end, gathered: after === null }, rows: rows.length, bytes: end };
  }

  async function finish(taskId: string, format: ExportFormat, at: Cursor): Promise<Batch> {
    if (format === 'csv') return { next: at, rows: 0, bytes: at.end };
    const kept = await sheets.keepWorkbook(files, { from: fileKey(taskId, 'spool'), to: fileKey(taskId, 'xlsx') });
    await files.remove(fileKey(taskId, 'spool'));
    return { next: at, rows: 0, bytes: kept };
  }

  return defineTask({
    input: source.input,
    cursor,
    total: source.count,
    read: (ctx, { taskId, input, cursor: at }) =>
      at?.gathered === true ? finish(taskId, input.format, at) : gather(ctx, taskId, input, at),
    step: async (ctx, { taskId, input: { format }, cursor: at, batch }) => ({
      cursor: at?.gathered === true ? null : batch.next,
      items: [],
      unlisted: { done: batch.rows },
      ...(at?.gathered === true
        ? { file: { key: fileKey(taskId, format), name: `${source.name}-${shanghaiDay(ctx.now())}.${format}`, bytes: batch.bytes } }
        : {}),
    }),
  });
}
