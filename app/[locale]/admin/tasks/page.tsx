import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { OlderPager } from '@/components/lists/older-pager';
import { TaskTable } from '@/components/tasks/task-table';
import { listTasksInput } from '@/lib/domain/tasks/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { listTasks } from '@/lib/web/reads/tasks';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tasks');
  return { title: t('title'), robots: { index: false } };
}

export default async function AdminTasksPage({ searchParams }: PageProps<'/[locale]/admin/tasks'>) {
  const [locale, t, query] = await Promise.all([getLocale(), getTranslations('tasks'), searchParams]);
  const ctx = await requireStaff(locale, 'console.use', '/admin/tasks');
  const input = listTasksInput.parse(query);
  const { tasks, next } = await listTasks(ctx, input);
  return (
    <div className="space-y-5">
      <header className="space-y-1">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-muted">{t('intro')}</p>
      </header>
      <TaskTable tasks={tasks} locale={locale} />
      <OlderPager
        first={input.before === undefined ? null : localPath(locale, '/admin/tasks')}
        older={next === null ? null : localPath(locale, `/admin/tasks?before=${next}`)}
      />
    </div>
  );
}
