import { getTranslations } from 'next-intl/server';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';
import { StaffForm, TextField } from './staff-form';

type Props = {
  readonly variantId: string;
  readonly level: { readonly warehouseId: string; readonly version: number };
  readonly locale: Locale;
  readonly action: FormAction;
};

/** So many pieces more or less, and why. */
export async function AdjustForm({ variantId, level: { warehouseId, version }, locale, action }: Props) {
  const t = await getTranslations('admin');
  return (
    <StaffForm
      action={action}
      locale={locale}
      hidden={{ variantId, warehouseId, version, mode: 'delta' }}
      submit={t('adjust')}
      quiet
      className="flex flex-wrap items-end gap-3"
    >
      <div className="w-28">
        <TextField name="amount" label={t('delta')} required />
      </div>
      <div className="min-w-40 flex-1">
        <TextField name="reason" label={t('reason')} />
      </div>
    </StaffForm>
  );
}
