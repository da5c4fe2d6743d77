import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { StaffContext } from '@/lib/domain/context';
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

/** A report's words in the reader's language. A field's name, where a reason names one, is a word too. */
export async function taskWords(locale: Locale): Promise<ReportWords> {
  const [t, refusals] = await Promise.all([
    getTranslations({ locale, namespace: 'tasks' }),
    getTranslations({ locale, namespace: 'refusals' }),
  ]);
  const shown = (value: string | number | null) => (value === null || value === '' ? t('nothing') : String(value));
  return {
    columns: [t('position'), t('subject'), t('outcome'), t('reason'), t('changes')],
    outcome: (outcome) => t(`outcome_${outcome}`),
    reason: ({ code, params }) => refusals(code, { ...noParams, ...params }),
    change: ({ field, before, after }) => t('change', { field, before: shown(before), after: shown(after) }),
  };
}

/** The report of a task as a file. @throws Refusal NOT_FOUND */
export async function taskReport(ctx: StaffContext, id: string, query: URLSearchParams, locale: Locale) {
  const task = isId(id) ? await readTask(ctx, id) : null;
  if (task === null) throw new Refusal('NOT_FOUND');
  const { show } = taskReportInput.parse(Object.fromEntries(query));
  return { name: `${task.kind}-${id.slice(-6)}.csv`, pieces: reportPieces(ctx, id, show, await taskWords(locale)) };
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
