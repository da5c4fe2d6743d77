import { getTranslations } from 'next-intl/server';
import { StaffForm } from '@/components/admin/staff-form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { CheckboxField } from '@/components/ui/field';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly required: boolean;
  /** Members without a second factor. */
  readonly missing: number;
  readonly locale: Locale;
  /** Null for who may only see it. */
  readonly action: FormAction | null;
};

/** Whether the shop's people must sign in with a second factor. */
export async function TwoFactorRule({ required, missing, locale, action }: Props) {
  const t = await getTranslations('security');
  return (
    <Card className="space-y-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="text-lg font-semibold">{t('staffTitle')}</h2>
        {action === null ? <Badge tone={required ? 'success' : 'neutral'}>{required ? t('on') : t('off')}</Badge> : null}
        {missing === 0 ? null : <Badge tone="warning">{t('staffMissing', { count: missing })}</Badge>}
      </div>
      <p className="text-sm text-muted">{t('staffHint')}</p>
      {action === null ? null : (
        <StaffForm action={action} locale={locale} submit={t('save')} quiet className="flex flex-wrap items-center gap-4">
          <CheckboxField key={String(required)} name="required" label={t('staffRequired')} defaultChecked={required} />
        </StaffForm>
      )}
    </Card>
  );
}
