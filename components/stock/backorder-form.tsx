import { getTranslations } from 'next-intl/server';
import { StaffForm, TextField } from '@/components/admin/staff-form';
import type { LedgerView } from '@/lib/domain/inventory/views';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = { readonly ledger: LedgerView; readonly locale: Locale; readonly action: FormAction };

const typed = (figure: number | null) => (figure === null ? '' : String(figure));

/** How much of a SKU may be sold before it is there. */
export async function BackorderForm({ ledger: { id, version, backorderLimit, backorderDays }, locale, action }: Props) {
  const t = await getTranslations('stock');
  return (
    <StaffForm
      action={action}
      locale={locale}
      hidden={{ variantId: id, version }}
      submit={t('saveBackorder')}
      quiet
      className="flex flex-wrap items-end gap-3"
    >
      <div className="w-36">
        <TextField name="limit" label={t('backorderLimit')} value={typed(backorderLimit)} numeric />
      </div>
      <div className="w-36">
        <TextField name="days" label={t('backorderDays')} value={typed(backorderDays)} numeric />
      </div>
    </StaffForm>
  );
}
