import { getTranslations } from 'next-intl/server';
import { StaffForm } from '@/components/admin/staff-form';
import { isEnded, type TaskView } from '@/lib/domain/tasks/views';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly task: TaskView;
  readonly locale: Locale;
  /** The kind can be taken back. */
  readonly undoable: boolean;
  readonly actions: { readonly cancel: FormAction; readonly resume: FormAction; readonly undo: FormAction };
};

/** What can be done with a task as it stands. */
export async function TaskActions({ task, locale, undoable, actions }: Props) {
  const t = await getTranslations('tasks');
  const form = (action: FormAction, submit: string) => (
    <StaffForm action={action} locale={locale} hidden={{ id: task.id }} submit={submit} quiet className="space-y-1">
      {null}
    </StaffForm>
  );
  if (!isEnded(task.state))
    return task.cancelling ? <p className="text-sm text-muted">{t('cancelling')}</p> : form(actions.cancel, t('cancel'));
  const mayUndo = undoable && task.undoOfId === null && task.undoneById === null && task.done > task.failed;
  return (
    <div className="flex flex-wrap items-start gap-3">
      {task.state === 'done' ? null : form(actions.resume, t('resume'))}
      {mayUndo ? (
        <div className="space-y-1">
          {form(actions.undo, t('undo'))}
          <p className="text-sm text-muted">{t('undoHint')}</p>
        </div>
      ) : null}
    </div>
  );
}
