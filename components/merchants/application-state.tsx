import { getTranslations } from 'next-intl/server';
import { StaffForm } from '@/components/admin/staff-form';
import { Fold } from '@/components/after-sale/fold';
import { Badge, type Tone } from '@/components/ui/badge';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FileInput } from '@/components/ui/file-input';
import { Notice } from '@/components/ui/notice';
import type { ApplicationStateName, ApplicationView } from '@/lib/domain/merchants/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, localPath } from '@/lib/shared/locale';
import { ApplicationFacts } from './application-facts';

export const applicationTones = {
  pending: 'warning',
  approved: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
} as const satisfies Record<ApplicationStateName, Tone>;

type Props = { readonly application: ApplicationView; readonly withdraw: FormAction; readonly locale: Locale };

async function LicenceForm({ locale, again }: { readonly locale: Locale; readonly again: boolean }) {
  const [t, common] = await Promise.all([getTranslations('merchants'), getTranslations('common')]);
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/api/shop-applications/photo?locale=${locale}`}
      className="space-y-3 border-t border-line pt-4"
    >
      <FileInput
        id="photos"
        name="photos"
        accept="image/jpeg,image/png,image/webp"
        required
        label={t(again ? 'licenceAgain' : 'licencePicture')}
        choose={common('chooseFile')}
        none={common('noFile')}
        hint={t('pictureHint')}
      />
      <button type="submit" className={buttonClass('secondary', 'small')}>
        {t('upload')}
      </button>
    </form>
  );
}

/** What became of the last application, and what can be done about it. */
export async function ApplicationState({ application, withdraw, locale }: Props) {
  const t = await getTranslations('merchants');
  const { state, reason, id } = application;
  return (
    <Card className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-lg font-semibold">{t('application')}</h2>
        <Badge tone={applicationTones[state]}>{t(`state_${state}`)}</Badge>
      </div>
      {state === 'refused' ? <Notice tone="warning">{t('refusedFor', { reason: reason ?? '' })}</Notice> : null}
      {state === 'pending' ? <p className="text-sm text-muted">{t('pendingHint')}</p> : null}
      {state === 'approved' ? <LinkButton href={localPath(locale, '/admin')}>{t('toConsole')}</LinkButton> : null}
      {state === 'pending' || state === 'approved' ? <ApplicationFacts application={application} locale={locale} /> : null}
      {state === 'pending' ? (
        <>
          <LicenceForm locale={locale} again={application.hasPicture} />
          <Fold label={t('withdraw')}>
            <p className="text-sm text-muted">{t('withdrawHint')}</p>
            <StaffForm action={withdraw} locale={locale} hidden={{ id }} submit={t('withdrawSure')} quiet>
              {null}
            </StaffForm>
          </Fold>
        </>
      ) : null}
    </Card>
  );
}
