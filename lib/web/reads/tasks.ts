import 'server-only';
import { getTranslations } from 'next-intl/server';
import { isBulkField } from '@/lib/domain/bulk/views';
import { productStatuses } from '@/lib/domain/catalog/product-inputs';
import type { StaffContext } from '@/lib/domain/context';
import { ownWarehouses } from '@/lib/domain/exports/export-sheet';
import { isImportField } from '@/lib/domain/imports/fields';
import { fieldWords, importWords } from '@/lib/domain/imports/words';
import { taskReportInput } from '@/lib/domain/tasks/inputs';
import { type ReportWords, readReport, reportPieces } from '@/lib/domain/tasks/read-report';
import { readTask } from '@/lib/domain/tasks/read-tasks';
import { taskKinds } from '@/lib/domain/tasks/views';
import { fileStore } from '@/lib/jobs/providers';
import type { Locale } from '@/lib/shared/locale';
import { Refusal } from '@/lib/shared/refusal';
import { noParams } from '@/lib/web/words';

export { listTasks, readProgress } from '@/lib/domain/tasks/read-tasks';

type Query = Readonly<Record<string, string | string[] | undefined>>;
const isId = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** A task with a page of its report; null when there is none that the member may see. */
export async function taskPage(ctx: StaffContext, id: string, query: Query) {
  const task = isId(id) ? await readTask(ctx, id) : null;
  if (task === null) return null;
  const input = taskReportInput.parse(query);
  return { task, input, undoable: taskKinds[task.kind].undo, ...(await readReport(ctx, id, input)) };
}

const isStatus = (value: string | number): value is (typeof productStatuses)[number] => productStatuses.some((status) => status === value);

/** A report's words in the reader's language. Fields are words too: those of imports, with the shop's warehouses. */
export async function taskWords(ctx: StaffContext, locale: Locale): Promise<ReportWords> {
  const [t, refusals, bulk, warehouses] = await Promise.all([
    getTranslations({ locale, namespace: 'tasks' }),
    getTranslations({ locale, namespace: 'refusals' }),
    getTranslations({ locale, namespace: 'bulk' }),
    ownWarehouses(ctx),
  ]);
  const nameOf = fieldWords(locale, warehouses);
  const named = (field: string) => {
    if (isImportField(field)) return nameOf(field);
    return isBulkField(field) ? bulk(`field_${field}`) : field;
  };
  const words = importWords(locale);
  const shown = (field: string, value: string | number | null) => {
    if (value === null || value === '') return t('nothing');
    if (field === 'active') return words(value === 'yes' ? 'yes' : 'no');
    return field === 'status' && isStatus(value) ? words(`status_${value}`) : String(value);
  };
  return {
    columns: [t('position'), t('subject'), t('outcome'), t('reason'), t('changes')],
    outcome: (outcome) => t(`outcome_${outcome}`),
    reason: ({ code, params }) =>
      refusals(code, { ...noParams, ...params, ...(typeof params['field'] === 'string' ? { field: named(params['field']) } : {}) }),
    change: ({ field, before, after }) => t('change', { field: named(field), before: shown(field, before), after: shown(field, after) }),
  };
}

/** The report of a task as a file. @throws Refusal NOT_FOUND */
export async function taskReport(ctx: StaffContext, id: string, query: URLSearchParams, locale: Locale) {
  const task = isId(id) ? await readTask(ctx, id) : null;
  if (task === null) throw new Refusal('NOT_FOUND');
  const { show } = taskReportInput.parse(Object.fromEntries(query));
  return { name: `${task.kind}-${id.slice(-6)}.csv`, pieces: reportPieces(ctx, id, show, await taskWords(ctx, locale)) };
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The file that a task made. @throws Refusal NOT_FOUND */
export async function taskFile(ctx: StaffContext, id: string) {
  const file = isId(id) ? ((await readTask(ctx, id))?.file ?? null) : null;
  const kept = file === null ? null : await fileStore().open(file.key);
  if (file === null || kept === null) throw new Refusal('NOT_FOUND');
  async function* pieces() {
    try {
      yield* kept?.pieces() ?? [];
    } finally {
      await kept?.close();
    }
  }
  return { name: file.name, type: file.name.endsWith('.xlsx') ? types.xlsx : types.csv, size: kept.size, pieces: pieces() };
}
