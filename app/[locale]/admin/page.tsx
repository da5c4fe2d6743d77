import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { FiguresBoard } from '@/components/figures/figures-board';
import { ToDoList } from '@/components/figures/to-do-list';
import { StockRisks } from '@/components/stock/stock-risks';
import { figuresInput } from '@/lib/domain/figures/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { adminFrame } from '@/lib/web/reads/admin';
import { overviewPage } from '@/lib/web/reads/figures';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('figures');
  return { title: t('title'), robots: { index: false } };
}

export default async function AdminPage({ searchParams }: PageProps<'/[locale]/admin'>) {
  const [locale, t, frame, query] = await Promise.all([getLocale(), getTranslations('figures'), adminFrame(), searchParams]);
  // Who works for the platform alone has an overview of its own.
  if (frame?.shop === null) redirect(localPath(locale, '/admin/figures'));
  const ctx = await requireStaff(locale, 'console.use');
  const input = figuresInput.parse(query);
  const { toDo, figures, alerts, linked, overdueDay } = await overviewPage(ctx, input);
  return (
    <div className="space-y-8">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <ToDoList toDo={toDo} locale={locale} overdueDay={overdueDay} />
      {figures === null ? null : <FiguresBoard figures={figures} span={input.days} locale={locale} path="/admin" linked={linked} />}
      {alerts === null ? null : <StockRisks alerts={alerts} locale={locale} />}
    </div>
  );
}
