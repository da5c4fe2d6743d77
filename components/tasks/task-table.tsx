import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import { Badge } from '@/components/ui/badge';
import { Nothing } from '@/components/ui/nothing';
import type { TaskRow } from '@/lib/domain/tasks/views';
import { formatTime } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';
import { taskTitles, taskTones } from './task-words';

/** Tasks, one row each. */
export async function TaskTable({ tasks, locale }: { readonly tasks: readonly TaskRow[]; readonly locale: Locale }) {
  const [t, titleOf] = await Promise.all([getTranslations('tasks'), taskTitles()]);
  if (tasks.length === 0) return <Nothing>{t('empty')}</Nothing>;
  const cell = (task: TaskRow, column: string) => {
    switch (column) {
      case 'task':
        return (
          <Link
            href={localPath(locale, `/admin/tasks/${task.id}`)}
            prefetch={false}
            className="font-medium underline-offset-4 hover:underline"
          >
            {titleOf(task)}
          </Link>
        );
      case 'progress':
        return (
          <span className="whitespace-nowrap">
            {task.total === null ? task.done : `${task.done} / ${task.total}`}
            {task.failed > 0 ? <span className="ml-2 text-danger">{t('failedCount', { failed: task.failed })}</span> : null}
          </span>
        );
      case 'state':
        return <Badge tone={taskTones[task.state]}>{t(`state_${task.state}`)}</Badge>;
      case 'by':
        return task.by;
      default:
        return <span className="whitespace-nowrap text-muted">{formatTime(locale, task.createdAt)}</span>;
    }
  };
  return (
    <Table
      caption={t('title')}
      rows={tasks}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'task', label: t('task') },
        { key: 'progress', label: t('progress'), right: true },
        { key: 'state', label: t('state') },
        { key: 'by', label: t('by'), wide: true },
        { key: 'began', label: t('began'), wide: true },
      ]}
    />
  );
}
