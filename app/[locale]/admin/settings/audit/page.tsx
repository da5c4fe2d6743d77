import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AuditLog } from '@/components/audit/audit-log';
import { SettingsHead } from '@/components/settings/settings-tabs';
import { ExportForm } from '@/components/tasks/export-form';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { auditPage } from '@/lib/web/reads/audit';
import { exportAuditAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title'), robots: { index: false } };
}

export default async function ShopAuditPage({ searchParams }: PageProps<'/[locale]/admin/settings/audit'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('audit'), searchParams]);
  const ctx = await requireStaff(locale, 'audit.read', '/admin/settings/audit');
  const page = await auditPage(ctx, ctx.actor.merchantId, locale, raw);
  return (
    <div className="space-y-5">
      <SettingsHead current="audit" locale={locale} />
      <RefusalNotice state={await readFlash()} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted">{t('hint')}</p>
        <ExportForm action={exportAuditAction} locale={locale} hidden={Object.fromEntries(page.said)} format="csv" />
      </div>
      <AuditLog path="/admin/settings/audit" locale={locale} page={page} />
    </div>
  );
}
