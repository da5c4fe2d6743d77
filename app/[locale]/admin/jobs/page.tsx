import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { StaffForm } from '@/components/admin/staff-form';
import { DeadJobCard } from '@/components/operations/dead-job';
import { JobKinds } from '@/components/operations/job-kinds';
import { LinkButton } from '@/components/ui/button';
import { Nothing } from '@/components/ui/nothing';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { listJobsInput } from '@/lib/domain/operations/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { jobsPage } from '@/lib/web/reads/operations';
import { removeJobAction, retryAllAction, retryJobAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations');
  return { title: t('jobs'), robots: { index: false } };
}

/** What waits to be done in the background, and what failed for good. */
export default async function JobsPage({ searchParams }: PageProps<'/[locale]/admin/jobs'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('operations'), searchParams]);
  const ctx = await requireOperator(locale, '/admin/jobs');
  const input = listJobsInput.parse(raw);
  const [{ kinds, jobs, next }, flash] = await Promise.all([jobsPage(ctx, input), readFlash()]);
  const { kind } = input;
  return (
    <div className="space-y-6">
      <header>
        <h1 className="text-2xl font-semibold">{t('jobs')}</h1>
        <p className="text-sm text-muted">{t('jobsHint')}</p>
      </header>
      <RefusalNotice state={flash} />
      <JobKinds kinds={kinds} locale={locale} />
      <section className="max-w-4xl space-y-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-lg font-semibold">{kind === undefined ? t('dead') : t('deadOf', { kind })}</h2>
          <div className="flex flex-wrap gap-3">
            {kind === undefined ? null : (
              <LinkButton variant="quiet" size="small" href={localPath(locale, '/admin/jobs')}>
                {t('allKinds')}
              </LinkButton>
            )}
            {jobs.length === 0 ? null : (
              <StaffForm action={retryAllAction} locale={locale} hidden={{ kind: kind ?? '' }} submit={t('retryAll')} quiet>
                {null}
              </StaffForm>
            )}
          </div>
        </div>
        {jobs.length === 0 ? <Nothing>{t('noDead')}</Nothing> : null}
        {jobs.map((job) => (
          <DeadJobCard key={job.id} job={job} actions={{ retry: retryJobAction, remove: removeJobAction }} locale={locale} />
        ))}
        {next === null ? null : (
          <LinkButton
            variant="secondary"
            href={localPath(locale, `/admin/jobs?${new URLSearchParams({ ...(kind === undefined ? {} : { kind }), before: next })}`)}
          >
            {t('older')}
          </LinkButton>
        )}
      </section>
    </div>
  );
}
