import { getTranslations } from 'next-intl/server';
import { StaffForm, TextField } from '@/components/admin/staff-form';
import type { ThresholdFigures } from '@/lib/domain/inventory/views';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly subject: { readonly variantId?: string; readonly categoryId?: string };
  readonly figures: ThresholdFigures;
  readonly locale: Locale;
  readonly action: FormAction;
};

const typed = (figure: number | null) => (figure === null ? '' : String(figure));

/** When somebody is warned; an empty figure leaves it to what is more general. */
export async function ThresholdForm({ subject, figures, locale, action }: Props) {
  const t = await getTranslations('stock');
  return (
    <StaffForm action={action} locale={locale} hidden={{ ...subject }} submit={t('save')} quiet className="flex flex-wrap items-end gap-3">
      {(['lowAt', 'overDays', 'staleDays'] as const).map((name) => (
        <div key={name} className="w-36">
          <TextField name={name} label={t(name)} value={typed(figures[name])} numeric />
        </div>
      ))}
    </StaffForm>
  );
}
