import { getTranslations } from 'next-intl/server';
import { StaffForm } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = { readonly id: string; readonly hint: string; readonly locale: Locale; readonly action: FormAction };

/** What can't be undone is folded, and says when it is possible. */
export async function DeleteForm({ id, hint, locale, action }: Props) {
  const t = await getTranslations('taxonomy');
  return (
    <Card>
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center font-medium text-danger">{t('remove')}</summary>
        <p className="mb-3 text-sm text-muted">{hint}</p>
        <StaffForm action={action} locale={locale} hidden={{ id }} submit={t('removeNow')} quiet>
          {null}
        </StaffForm>
      </details>
    </Card>
  );
}
