import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { StaffForm } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import { CheckboxField } from '@/components/ui/field';
import type { NoticeKind } from '@/lib/domain/notices/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = {
  readonly seen: readonly NoticeKind[];
  readonly wanted: readonly NoticeKind[];
  readonly locale: Locale;
  readonly action: FormAction;
};

/** Which notices the member gets. */
export async function NoticeChoices({ seen, wanted, locale, action }: Props) {
  const t = await getTranslations('notices');
  return (
    <Card>
      <h2 className="text-lg font-semibold">{t('choices')}</h2>
      <p className="mb-3 text-sm text-muted">
        {t('choicesHint')}{' '}
        <Link href={localPath(locale, '/admin/settings/notices')} prefetch={false} className="underline underline-offset-4">
          {t('mails')}
        </Link>
      </p>
      <StaffForm action={action} locale={locale} submit={t('save')} quiet className="space-y-3">
        <div className="flex flex-wrap gap-x-5">
          {seen.map((kind) => (
            <CheckboxField
              key={kind}
              id={`notice-${kind}`}
              name="kinds[]"
              value={kind}
              label={t(`kind_${kind}`)}
              defaultChecked={wanted.includes(kind)}
            />
          ))}
        </div>
      </StaffForm>
    </Card>
  );
}
