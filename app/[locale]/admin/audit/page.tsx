import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AuditLog } from '@/components/audit/audit-log';
import { requireOperator } from '@/lib/web/context';
import { auditPage } from '@/lib/web/reads/audit';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title'), robots: { index: false } };
}

/** What the operators changed of the platform's own. */
export default async function PlatformAuditPage({ searchParams }: PageProps<'/[locale]/admin/audit'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('audit'), searchParams]);
  const ctx = await requireOperator(locale, '/admin/audit');
  return (
    <div className="space-y-5">
      <header className="space-y-1">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-muted">{t('platformHint')}</p>
      </header>
      <AuditLog path="/admin/audit" locale={locale} page={await auditPage(ctx, null, locale, raw)} />
    </div>
  );
}
