import { getTranslations } from 'next-intl/server';
import { StaffForm } from '@/components/admin/staff-form';
import { Fold } from '@/components/after-sale/fold';
import { Card } from '@/components/ui/card';
import { Facts } from '@/components/ui/facts';
import type { DeadJob } from '@/lib/domain/operations/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly job: DeadJob;
  readonly actions: { readonly retry: FormAction; readonly remove: FormAction };
  readonly locale: Locale;
};

/** A job that failed for good: what it was about, why it failed, and what can be done. */
export async function DeadJobCard({ job, actions, locale }: Props) {
  const t = await getTranslations('operations');
  const hidden = { id: job.id };
  return (
    <Card className="space-y-4">
      <h3 className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        <code>{job.kind}</code>
        <span className="text-sm font-normal text-muted">
          #{job.id} · {t('failedAt', { time: formatTime(locale, job.failedAt), attempts: job.attempts })}
        </span>
      </h3>
      <p className="rounded-lg bg-surface-2 px-3 py-2 font-mono text-sm break-words">{job.error === '' ? t('noError') : job.error}</p>
      {job.about.length === 0 ? null : <Facts rows={job.about} />}
      <div className="flex flex-wrap items-start gap-3">
        <StaffForm action={actions.retry} locale={locale} hidden={hidden} submit={t('retry')} quiet>
          {null}
        </StaffForm>
        <Fold label={t('remove')}>
          <StaffForm action={actions.remove} locale={locale} hidden={hidden} submit={t('removeSure')} quiet>
            <p className="text-sm text-muted">{t('removeHint')}</p>
          </StaffForm>
        </Fold>
      </div>
    </Card>
  );
}
