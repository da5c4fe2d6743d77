import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { approveAction, refuseAction } from '@/app/[locale]/admin/merchants/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { ApplicationCard } from '@/components/merchants/application-card';
import { MerchantsHead } from '@/components/merchants/merchants-head';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { listApplicationsInput } from '@/lib/domain/merchants/inputs';
import { applicationFilters } from '@/lib/domain/merchants/views';
import { localPath } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { applicationsPage } from '@/lib/web/reads/merchants';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('merchants');
  return { title: t('applications'), robots: { index: false } };
}

/** Who wants to open a shop, those who wait longest first. */
export default async function ApplicationsPage({ searchParams }: PageProps<'/[locale]/admin/merchants/applications'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('merchants'), searchParams]);
  const ctx = await requireOperator(locale, '/admin/merchants/applications');
  const input = listApplicationsInput.parse(raw);
  const [{ applications, next, waiting }, flash] = await Promise.all([applicationsPage(ctx, input), readFlash()]);
  const hrefOf = (show: string, before?: string) =>
    localPath(locale, `/admin/merchants/applications?${new URLSearchParams({ show, ...(before === undefined ? {} : { before }) })}`);
  return (
    <div className="max-w-5xl space-y-5">
      <MerchantsHead current="applications" waiting={waiting} locale={locale} />
      <RefusalNotice state={flash} />
      <FilterTabs
        label={t('applications')}
        current={input.show}
        tabs={applicationFilters.map((key) => ({ key, label: t(`show_${key}`), href: hrefOf(key) }))}
      />
      {applications.length === 0 ? <EmptyState title={t('noApplications')} /> : null}
      {applications.map((one) => (
        <ApplicationCard key={one.id} application={one} actions={{ approve: approveAction, refuse: refuseAction }} locale={locale} />
      ))}
      {next === null ? null : (
        <LinkButton variant="secondary" href={hrefOf(input.show, next)}>
          {t('more')}
        </LinkButton>
      )}
    </div>
  );
}
