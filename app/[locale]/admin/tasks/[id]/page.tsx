import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { cancelTaskAction, resumeTaskAction, undoTaskAction } from '@/app/[locale]/admin/tasks/actions';
import { PageHead } from '@/components/admin/page-head';
import { Missing } from '@/components/shop/missing';
import { QueryProvider } from '@/components/shop/query-provider';
import { TaskActions } from '@/components/tasks/task-actions';
import { TaskBar } from '@/components/tasks/task-bar';
import { TaskReport } from '@/components/tasks/task-report';
import { barWords, taskTitles, taskTones } from '@/components/tasks/task-words';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { isEnded } from '@/lib/domain/tasks/views';
import { formatBytes, formatTime } from '@/lib/shared/format';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { taskPage, taskWords } from '@/lib/web/reads/tasks';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tasks');
  return { title: t('task'), robots: { index: false } };
}

const actions = { cancel: cancelTaskAction, resume: resumeTaskAction, undo: undoTaskAction };

export default async function AdminTaskPage({ params, searchParams }: PageProps<'/[locale]/admin/tasks/[id]'>) {
  const [locale, t, { id }, query] = await Promise.all([getLocale(), getTranslations('tasks'), params, searchParams]);
  const here = localPath(locale, `/admin/tasks/${id}`);
  const ctx = await requireStaff(locale, 'console.use', `/admin/tasks/${id}`);
  const page = await taskPage(ctx, id, query);
  if (page === null) return <Missing />;
  const { task, input, items, next, undoable } = page;
  const [titleOf, words, bar] = await Promise.all([taskTitles(), taskWords(ctx, locale), barWords()]);
  const { state, total, done, failed, cancelling } = task;
  return (
    <div className="space-y-6">
      <PageHead title={titleOf(task)} back={{ href: localPath(locale, '/admin/tasks'), label: t('title') }}>
        <Badge tone={taskTones[state]}>{t(`state_${state}`)}</Badge>
      </PageHead>
      <RefusalNotice state={await readFlash()} />
      <Card className="space-y-4">
        <QueryProvider>
          <TaskBar id={id} now={{ state, total, done, failed, cancelling }} words={bar} />
        </QueryProvider>
        <p className="text-sm text-muted">
          {task.by} · {formatTime(locale, task.createdAt)}
          {isEnded(state) ? null : (
            <Link href={here} prefetch={false} className="ml-3 underline underline-offset-4">
              {t('reload')}
            </Link>
          )}
        </p>
        {task.failure === null ? null : <Notice tone="danger">{t('failure', { reason: words.reason(task.failure) })}</Notice>}
        {task.undoneById === null ? null : (
          <Link href={localPath(locale, `/admin/tasks/${task.undoneById}`)} className="text-sm underline underline-offset-4">
            {t('undone')}
          </Link>
        )}
        {task.undoOfId === null ? null : (
          <Link href={localPath(locale, `/admin/tasks/${task.undoOfId}`)} className="text-sm underline underline-offset-4">
            {t('original')}
          </Link>
        )}
        {task.file === null ? null : (
          <div className="space-y-1">
            <a href={`/api/admin/tasks/${id}/file`} download className={buttonClass('primary')}>
              {t('download')}
            </a>
            <p className="text-sm text-muted">{t('downloadSize', { name: task.file.name, size: formatBytes(task.file.bytes) })}</p>
          </div>
        )}
        {state === 'done' && task.kind.endsWith('_export') && task.file === null ? (
          <p className="text-sm text-muted">{t('fileGone')}</p>
        ) : null}
        <TaskActions task={task} locale={locale} undoable={undoable} actions={actions} />
      </Card>
      {items.length === 0 && Object.keys(task.outcomes).every((outcome) => outcome === 'done') ? null : (
        <TaskReport task={task} input={input} items={items} next={next} locale={locale} words={words} />
      )}
    </div>
  );
}
