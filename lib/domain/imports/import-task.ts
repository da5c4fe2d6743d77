import { z } from 'zod';
import type { StaffContext } from '@/lib/domain/context';
import { type FileStore, fileKey } from '@/lib/domain/files/file-store';
import type { SheetReader } from '@/lib/domain/files/sheets';
import { defineTask, type TaskKind } from '@/lib/domain/tasks/task-kind';
import { Refusal } from '@/lib/shared/refusal';
import { applyPlan } from './apply-plan';
import type { ImportField } from './fields';
import { parseRow } from './parse-row';
import type { InputRow } from './plan';
import { planRows } from './plan-rows';
import { readCurrent } from './read-current';
import { reportOf } from './report';
import { type FileRow, readRows, writeRows } from './rows-file';
import { undoImport } from './undo-import';
import { storedFormat, storedHeaders, storedMapping } from './stored';

const input = z.object({ importId: z.uuid() });
const cursor = z.object({ end: z.number() });

/** Rows of a step. */
const atOnce = 500;

async function readImport(ctx: StaffContext, importId: string) {
  const file = await ctx.db.importFile.findFirst({ where: { id: importId, merchantId: ctx.actor.merchantId } });
  if (file === null || file.removedAt !== null) throw new Refusal('FILE_GONE');
  const mapping = storedMapping.parse(file.mapping);
  return { ...file, mapping, fields: mapping.filter((field) => field !== null) };
}
type Import = Awaited<ReturnType<typeof readImport>>;

/** A row as it is planned from: what it says, or what is wrong with it before anything is compared. */
function inputRow(fields: readonly ImportField[], { row, cells, twin, apart, wide }: FileRow): InputRow {
  const parsed = parseRow(fields, cells);
  const sku = 'values' in parsed ? parsed.values.sku : (cells[fields.indexOf('sku')] ?? '').slice(0, 60);
  const refused = (code: 'ROW_BROKEN' | 'SKU_TWICE' | 'PRODUCT_APART', params: Record<string, number>): InputRow => ({
    row,
    sku,
    refusal: { code, params },
  });
  if (wide === true) return refused('ROW_BROKEN', {});
  if (twin !== undefined) return refused('SKU_TWICE', { row: twin });
  if (apart !== undefined) return refused('PRODUCT_APART', { row: apart });
  return { row, sku, ...parsed };
}

/**
 * Goes through the rows of a file. `dry`: says what each would do and does nothing; else does it. Both compare a row with what is there then, so
 * what a file asks for a second time is no change.
 */
export function importTask(files: FileStore, sheets: SheetReader, { dry }: { readonly dry: boolean }): TaskKind {
  const prepared = async (ctx: StaffContext, { id, format, headers, mapping, checkId }: Import): Promise<number> => {
    const checked = dry || checkId === null ? null : await ctx.db.task.findUnique({ where: { id: checkId }, select: { total: true } });
    if (checked?.total !== undefined && checked.total !== null) return checked.total;
    const keys = { from: fileKey(id, 'upload'), to: fileKey(id, 'rows') };
    return writeRows(files, sheets, keys, { format: storedFormat.parse(format), mapping, columns: storedHeaders.parse(headers).length });
  };
  return defineTask({
    input,
    cursor,
    total: async (ctx, { importId }) => prepared(ctx, await readImport(ctx, importId)),
    async read(ctx, { input: { importId }, cursor: at }) {
      const file = await readImport(ctx, importId);
      const [slugAt, titleAt] = [file.fields.indexOf('slug'), file.fields.indexOf('title')];
      const productOf = ({ cells }: FileRow) => cells[slugAt] || cells[titleAt] || '';
      const { rows, end, over } = await readRows(files, fileKey(importId, 'rows'), at?.end ?? 0, atOnce, productOf);
      return { file, end, over, rows: rows.map((row) => inputRow(file.fields, row)) };
    },
    async step(ctx, { tx, input: { importId }, batch: { file, rows, end, over } }) {
      const current = await readCurrent(ctx, tx, rows, !dry);
      const plan = planRows(rows, current);
      const ids = dry
        ? new Map([...current.skus].map(([sku, { id }]) => [sku, id]))
        : await applyPlan(ctx, tx, plan, current, { importId, reason: file.name.slice(0, 200) });
      return { cursor: over ? null : { end }, ...reportOf(plan, ids) };
    },
    ...(dry ? {} : { undo: undoImport }),
  });
}
