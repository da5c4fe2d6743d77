import { getTranslations } from 'next-intl/server';
import { Fold } from '@/components/after-sale/fold';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/shared/action-state';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { ActionForm } from './action-form';
import { PasscodeForm } from './passcode-form';

type Action = 'renew' | 'codes' | 'off';
type Props = {
  readonly enabledAt: Date | null;
  readonly codesLeft: number;
  readonly locale: Locale;
  readonly next: string;
  readonly actions: Readonly<Record<Action | 'start', FormAction>>;
};

/** Few enough codes left to say so. */
const few = 3;

/** Whether a second factor is asked for, and what may be changed of it. */
export async function TwoFactorState({ enabledAt, codesLeft, locale, next, actions }: Props) {
  const t = await getTranslations('security');
  if (enabledAt === null) return <ActionForm action={actions.start} locale={locale} submit={t('start')} />;
  const change = (action: Action, label: string, about: string, variant: 'secondary' | 'danger') => (
    <Fold label={label}>
      <p className="text-sm text-muted">{about}</p>
      <PasscodeForm
        id={action}
        action={actions[action]}
        locale={locale}
        next={next}
        name="password"
        label={t('proof')}
        hint={t('proofHint')}
        submit={label}
        variant={variant}
        size="medium"
      />
    </Fold>
  );
  return (
    <div className="space-y-3">
      <p className="text-muted">{t('since', { time: formatTime(locale, enabledAt) })}</p>
      {codesLeft > few ? (
        <p className="text-sm text-muted">{t('codesLeft', { count: codesLeft })}</p>
      ) : (
        <Notice tone="warning">{t('codesLow', { count: codesLeft })}</Notice>
      )}
      {change('codes', t('renewCodes'), t('renewCodesHint'), 'secondary')}
      {change('renew', t('renew'), t('renewHint'), 'secondary')}
      {change('off', t('turnOff'), t('turnOffHint'), 'danger')}
    </div>
  );
}
