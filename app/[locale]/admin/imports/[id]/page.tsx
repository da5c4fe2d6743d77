import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { applyImportAction, checkImportAction } from '@/app/[locale]/admin/imports/actions';
import { PageHead } from '@/components/admin/page-head';
import { StaffForm } from '@/components/admin/staff-form';
import { CheckResult } from '@/components/imports/check-result';
import { ColumnRows } from '@/components/imports/column-rows';
import { Missing } from '@/components/shop/missing';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { formatBytes, formatTime } from '@/lib/shared/format';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { importPage } from '@/lib/web/reads/imports';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports');
  return { title: t('import'), robots: { index: false } };
}

export default async function AdminImportPage({ params }: PageProps<'/[locale]/admin/imports/[id]'>) {
  const [locale, t, { id }] = await Promise.all([getLocale(), getTranslations('imports'), params]);
  const ctx = await requireStaff(locale, 'stock.read', `/admin/imports/${id}`);
  const page = await importPage(ctx, id, locale);
  if (page === null) return <Missing />;
  const { file, choices } = page;
  const open = file.apply === null && !file.removed;
  return (
    <div className="space-y-6">
      <PageHead title={file.name} back={{ href: localPath(locale, '/admin/imports'), label: t('title') }} />
      <p className="text-sm text-muted">
        {t(`subject_${file.subject}`)} · {formatBytes(file.bytes)} · {file.by} · {formatTime(locale, file.createdAt)}
      </p>
      <RefusalNotice state={await readFlash()} />
      {file.removed ? <Notice>{t('removed')}</Notice> : null}
      {file.apply === null ? null : (
        <Card className="space-y-3">
          <h2 className="text-lg font-semibold">{t('applied')}</h2>
          <LinkButton variant="secondary" href={localPath(locale, `/admin/tasks/${file.apply.id}`)} prefetch={false}>
            {t('seeApply')}
          </LinkButton>
        </Card>
      )}
      {file.check === null ? null : <CheckResult id={id} check={file.check} open={open} locale={locale} action={applyImportAction} />}
      {open ? (
        <Card className="space-y-3">
          <h2 className="text-lg font-semibold">{t('columns')}</h2>
          <p className="text-sm text-muted">{t('columnsHint')}</p>
          <StaffForm
            action={checkImportAction}
            locale={locale}
            hidden={{ id }}
            submit={file.check === null ? t('check') : t('checkAgain')}
            quiet={file.check !== null}
          >
            <ColumnRows
              columns={file.headers.map((header, index) => ({
                header,
                sample: file.sample.map((cells) => cells[index] ?? ''),
                field: file.mapping[index] ?? '',
              }))}
              choices={choices}
              words={{ column: t('column'), sample: t('sample'), field: t('field'), skip: t('skip') }}
            />
            <p className="text-sm text-muted">{t('checkHint')}</p>
          </StaffForm>
        </Card>
      ) : null}
    </div>
  );
}
