import { getTranslations } from 'next-intl/server';
import { LongField, StaffForm } from '@/components/admin/staff-form';
import { Fold } from '@/components/after-sale/fold';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { QueuedApplication } from '@/lib/domain/merchants/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { ApplicationFacts } from './application-facts';
import { applicationTones } from './application-state';

type Props = {
  readonly application: QueuedApplication;
  readonly actions: { readonly approve: FormAction; readonly refuse: FormAction };
  readonly locale: Locale;
};

/** One application with all that is to be looked at, and the decision beside it. */
export async function ApplicationCard({ application: one, actions, locale }: Props) {
  const t = await getTranslations('merchants');
  const hidden = { id: one.id };
  return (
    <Card>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <h2 className="text-lg font-semibold">{pick(locale, one.name, one.nameEn)}</h2>
        <Badge tone={applicationTones[one.state]}>{t(`state_${one.state}`)}</Badge>
        <p className="text-sm text-muted">{t('appliedBy', { person: one.person, shops: one.shops })}</p>
      </div>
      <div className="grid gap-6 lg:grid-cols-[1fr_20rem]">
        <div>
          <ApplicationFacts application={one} locale={locale} />
        </div>
        {one.state === 'pending' ? (
          <div className="space-y-3">
            <StaffForm action={actions.approve} locale={locale} hidden={hidden} submit={t('approve')} className="space-y-2">
              <p className="text-sm text-muted">{t('approveHint')}</p>
            </StaffForm>
            <Fold label={t('refuse')}>
              <StaffForm action={actions.refuse} locale={locale} hidden={hidden} submit={t('refuseSure')} quiet>
                <LongField name="reason" label={t('refuseReason')} hint={t('refuseHint')} required rows={3} />
              </StaffForm>
            </Fold>
          </div>
        ) : (
          <p className="text-sm text-muted">
            {one.decidedAt === null
              ? null
              : t('decidedAt', { person: one.decidedBy ?? one.person, time: formatTime(locale, one.decidedAt) })}
            {one.reason === null ? null : <span className="mt-2 block text-ink">{one.reason}</span>}
          </p>
        )}
      </div>
    </Card>
  );
}
