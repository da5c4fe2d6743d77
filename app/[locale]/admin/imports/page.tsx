import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { exportAction } from '@/app/[locale]/admin/imports/actions';
import { exportOrdersAction } from '@/app/[locale]/admin/tasks/actions';
import { ExportSection } from '@/components/imports/export-section';
import { ImportTable } from '@/components/imports/import-table';
import { UploadForm } from '@/components/imports/upload-form';
import { OlderPager } from '@/components/lists/older-pager';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { importsPage } from '@/lib/web/reads/imports';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports');
  return { title: t('title'), robots: { index: false } };
}

export default async function AdminImportsPage({ searchParams }: PageProps<'/[locale]/admin/imports'>) {
  const [locale, t, query] = await Promise.all([getLocale(), getTranslations('imports'), searchParams]);
  const ctx = await requireStaff(locale, 'stock.read', '/admin/imports');
  const { input, subjects, exports, megabytes, imports, next } = await importsPage(ctx, query);
  return (
    <div className="space-y-6">
      <header className="space-y-1">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="max-w-3xl text-sm text-muted">{t('intro')}</p>
      </header>
      <RefusalNotice state={await readFlash()} />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        {subjects.length === 0 ? null : <UploadForm subjects={subjects} megabytes={megabytes} locale={locale} />}
        <ExportSection may={exports} locale={locale} actions={{ lists: exportAction, orders: exportOrdersAction }} />
      </div>
      {subjects.length === 0 ? null : (
        <section className="space-y-4">
          <h2 className="text-lg font-semibold">{t('recent')}</h2>
          <ImportTable imports={imports} locale={locale} />
          <OlderPager
            first={input.before === undefined ? null : localPath(locale, '/admin/imports')}
            older={next === null ? null : localPath(locale, `/admin/imports?before=${next}`)}
          />
        </section>
      )}
    </div>
  );
}
