import { getTranslations } from 'next-intl/server';
import { QrCode } from '@/components/payments/qr-code';
import type { TwoFactorView } from '@/lib/domain/two-factor/views';
import type { ActionState, FormAction } from '@/lib/shared/action-state';
import type { QrPicture } from '@/lib/shared/qr-picture';
import { ActionForm } from './action-form';
import { PasscodeForm } from './passcode-form';

type Props = {
  readonly setup: NonNullable<TwoFactorView['setup']>;
  readonly picture: QrPicture;
  readonly initial: ActionState;
  readonly locale: string;
  readonly next: string;
  readonly actions: { readonly confirm: FormAction; readonly drop: FormAction };
};

/** The secret for the authenticator, to be scanned or typed, and the place for its first code. */
export async function TwoFactorSetup({ setup, picture, initial, locale, next, actions }: Props) {
  const t = await getTranslations('security');
  return (
    <div className="space-y-5">
      <ol className="list-decimal space-y-4 pl-5 marker:text-muted">
        <li className="space-y-3">
          <p>{t('scan')}</p>
          <QrCode picture={picture} label={t('qrLabel')} />
          <p className="text-sm text-muted">{t('orType')}</p>
          <p className="font-mono break-words" translate="no" data-secret>
            {setup.secret}
          </p>
          <a href={setup.uri} className="inline-flex min-h-11 items-center text-sm underline underline-offset-4 sm:hidden">
            {t('openApp')}
          </a>
        </li>
        <li className="space-y-3">
          <p>{t('typeCode')}</p>
          <div className="max-w-xs">
            <PasscodeForm
              id="setup"
              action={actions.confirm}
              initial={initial}
              locale={locale}
              next={next}
              name="passcode"
              numeric
              label={t('code')}
              submit={t('confirm')}
            />
          </div>
        </li>
      </ol>
      <ActionForm action={actions.drop} locale={locale} submit={t('dropSetup')} variant="quiet" size="small" />
    </div>
  );
}
