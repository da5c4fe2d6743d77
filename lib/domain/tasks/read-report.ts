import type { StaffContext } from '@/lib/domain/context';
import { csvLine, csvStart, type CsvValue } from '@/lib/shared/csv';
import { Refusal } from '@/lib/shared/refusal';
import { ownTask } from './find-task';
import type { TaskReportInput } from './inputs';
import { storedDetail, storedFailure, storedOutcome } from './stored';
import type { TaskItemView } from './views';

const pageSize = 50;
const filePage = 2000;

async function readItems(ctx: StaffContext, taskId: string, { show, after }: TaskReportInput, take: number): Promise<TaskItemView[]> {
  const rows = await ctx.db.taskItem.findMany({
    where: { taskId, ...(show === undefined ? {} : { outcome: show }), ...(after === undefined ? {} : { position: { gt: after } }) },
    orderBy: { position: 'asc' },
    take,
  });
  return rows.map(({ position, outcome, subject, code, params, detail }) => ({
    position,
    outcome: storedOutcome.parse(outcome),
    subject,
    failure: code === null ? null : storedFailure.parse({ code, params }),
    changes: storedDetail.parse(detail).changes,
  }));
}

/** A page of the report of a task that the member may see, 50 lines. @returns `next`: what the next page begins after */
export async function readReport(
  ctx: StaffContext,
  taskId: string,
  input: TaskReportInput,
): Promise<{ items: TaskItemView[]; next: number | null }> {
  const items = await readItems(ctx, taskId, input, pageSize + 1);
  return { items: items.slice(0, pageSize), next: items.length > pageSize ? (items[pageSize - 1]?.position ?? null) : null };
}

export type ReportWords = {
  readonly columns: readonly [position: string, subject: string, outcome: string, reason: string, changes: string];
  readonly outcome: (outcome: TaskItemView['outcome']) => string;
  readonly reason: (failure: NonNullable<TaskItemView['failure']>) => string;
  readonly change: (change: TaskItemView['changes'][number]) => string;
};

/**
 * The whole report as CSV, a page in memory at a time.
 * @throws Refusal NOT_FOUND before anything is given
 */
export async function* reportPieces(
  ctx: StaffContext,
  taskId: string,
  show: TaskReportInput['show'],
  words: ReportWords,
): AsyncGenerator<string> {
  if ((await ctx.db.task.count({ where: ownTask(ctx, taskId) })) === 0) throw new Refusal('NOT_FOUND');
  yield csvStart + csvLine(words.columns);
  let after: number | undefined;
  for (;;) {
    // Each page begins where the one before it ended.
    const items: TaskItemView[] = await readItems(ctx, taskId, { show, after }, filePage);
    const last = items.at(-1);
    if (last === undefined) return;
    yield items
      .map(({ position, subject, outcome, failure, changes }) => {
        const reason = failure === null ? '' : words.reason(failure);
        const cells: CsvValue[] = [position, subject, words.outcome(outcome), reason, changes.map(words.change).join('; ')];
        return csvLine(cells);
      })
      .join('');
    after = last.position;
  }
}
