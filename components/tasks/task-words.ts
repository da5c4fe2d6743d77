import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
import type { BarWords } from '@/components/tasks/task-bar';
import type { TaskRow, TaskState } from '@/lib/domain/tasks/views';

export const taskTones: Readonly<Record<TaskState, Tone>> = {
  queued: 'neutral',
  running: 'warning',
  done: 'success',
  failed: 'danger',
  cancelled: 'neutral',
};

/** What a task is called. */
export async function taskTitles(): Promise<(task: Pick<TaskRow, 'kind' | 'label' | 'undo'>) => string> {
  const t = await getTranslations('tasks');
  return ({ kind, label, undo }) => {
    const title = t(`kind_${kind}`, { ...label });
    return undo ? t('undoOf', { title }) : title;
  };
}

/** The words of a task's bar, with places for its figures. */
export async function barWords(): Promise<BarWords> {
  const t = await getTranslations('tasks');
  return {
    label: t('progress'),
    counting: t('counting'),
    count: t.raw('count'),
    countOpen: t.raw('countOpen'),
    failed: t.raw('failedCount'),
  };
}
