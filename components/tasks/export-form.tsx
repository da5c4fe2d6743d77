import { getTranslations } from 'next-intl/server';
import { StaffForm } from '@/components/admin/staff-form';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly action: FormAction;
  readonly locale: Locale;
  /** What is exported, where it isn't all of it. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly format: 'csv' | 'xlsx';
  /** What the button says, where the format isn't enough. */
  readonly submit?: string;
};

/** Has a list made into a file in the background. */
export async function ExportForm({ action, locale, hidden = {}, format, submit }: Props) {
  const t = await getTranslations('tasks');
  return (
    <StaffForm
      action={action}
      locale={locale}
      hidden={{ ...hidden, format, language: locale }}
      submit={submit ?? t(`export_${format}`)}
      quiet
      className="inline-block"
    >
      {null}
    </StaffForm>
  );
}
