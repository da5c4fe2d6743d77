import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { StaffForm } from '@/components/admin/staff-form';
import { SettingsHead } from '@/components/settings/settings-tabs';
import { Card } from '@/components/ui/card';
import { CheckboxField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { noticesPage } from '@/lib/web/reads/shop-settings';
import { chooseNoticesAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('notices'), robots: { index: false } };
}

/** Which mails the member gets. */
export default async function NoticesPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('settings')]);
  const ctx = await requireStaff(locale, 'console.use', '/admin/settings/notices');
  const { chosen, offered, alone } = await noticesPage(ctx);
  return (
    <div className="max-w-4xl space-y-5">
      <SettingsHead current="notices" locale={locale} alone={alone} />
      <p className="text-sm text-muted">{t('noticesHint')}</p>
      <RefusalNotice state={await readFlash()} />
      <Card>
        <StaffForm action={chooseNoticesAction} locale={locale} submit={t('saveNotices')} className="space-y-4">
          <fieldset>
            <legend className="sr-only">{t('notices')}</legend>
            {offered.map((kind) => (
              <CheckboxField
                key={kind}
                id={`notice-${kind}`}
                name="notices[]"
                value={kind}
                label={t(`notice_${kind}`)}
                defaultChecked={chosen.includes(kind)}
              />
            ))}
          </fieldset>
        </StaffForm>
      </Card>
      <p className="text-sm text-muted">
        {t('noticesStock')}{' '}
        <Link href={localPath(locale, '/admin/notifications')} prefetch={false} className="underline underline-offset-4">
          {t('toNotices')}
        </Link>
        {' · '}
        <Link href={localPath(locale, '/admin/alerts')} prefetch={false} className="underline underline-offset-4">
          {t('toAlerts')}
        </Link>
      </p>
    </div>
  );
}
