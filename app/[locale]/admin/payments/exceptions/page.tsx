import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExceptionCard } from '@/components/admin/exception-card';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { BackLink } from '@/components/ui/back-link';
import { Nothing } from '@/components/ui/nothing';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { listExceptionsInput } from '@/lib/domain/payments/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { listExceptions, mayWritePayments } from '@/lib/web/reads/payments';
import { closeExceptionAction } from '@/app/[locale]/admin/payments/actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('payments');
  return { title: t('exceptionsTitle'), robots: { index: false } };
}

export default async function AdminExceptionsPage({ searchParams }: PageProps<'/[locale]/admin/payments/exceptions'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('payments'), searchParams]);
  const ctx = await requireStaff(locale, 'payments.read', '/admin/payments/exceptions');
  const input = listExceptionsInput.parse(raw);
  const exceptions = await listExceptions(ctx, input);
  const action = mayWritePayments(ctx) ? closeExceptionAction : null;
  return (
    <div className="max-w-4xl space-y-5">
      <header className="space-y-1">
        <BackLink href={localPath(locale, '/admin/payments')}>{t('title')}</BackLink>
        <h1 className="text-2xl font-semibold">{t('exceptionsTitle')}</h1>
        <p className="text-sm text-muted">{t('exceptionsHint')}</p>
      </header>
      <RefusalNotice state={await readFlash()} />
      <FilterTabs
        label={t('show')}
        current={input.show}
        tabs={(['open', 'closed'] as const).map((key) => ({
          key,
          label: t(key),
          href: localPath(locale, `/admin/payments/exceptions?show=${key}`),
        }))}
      />
      {exceptions.length === 0 ? <Nothing>{t('noExceptions')}</Nothing> : null}
      {exceptions.map((exception) => (
        <ExceptionCard key={exception.id} exception={exception} locale={locale} action={action} />
      ))}
    </div>
  );
}
