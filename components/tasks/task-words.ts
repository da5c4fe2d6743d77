import { getTranslations } from 'next-intl/server';
import type { Tone } from '@/components/ui/badge';
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
