import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';
import { limitedRoles } from '@/lib/domain/payments/refund-inputs';
import { StaffForm, TextField } from './staff-form';

type Props = {
  readonly limits: Readonly<Record<(typeof limitedRoles)[number], number | null>>;
  readonly action: FormAction;
  readonly locale: Locale;
};

const yuan = (amount: number | null) => (amount === null ? '' : String(amount / 100));

/** What each role refunds alone. */
export async function LimitsForm({ limits, action, locale }: Props) {
  const t = await getTranslations('afterSale');
  return (
    <Card>
      <h2 className="text-lg font-semibold">{t('limits')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('limitsHint')}</p>
      <StaffForm action={action} locale={locale} submit={t('saveLimits')} quiet>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
          {limitedRoles.map((role) => (
            <TextField key={role} name={role} label={t(`role_${role}`)} value={yuan(limits[role])} numeric />
          ))}
        </div>
      </StaffForm>
    </Card>
  );
}
