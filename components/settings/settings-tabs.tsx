import { getTranslations } from 'next-intl/server';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { localPath, type Locale } from '@/lib/shared/locale';

const sections = ['staff', 'roles', 'audit'] as const;
export type SettingsSection = (typeof sections)[number];

/** The head of the settings, and the way between their parts. */
export async function SettingsHead({ current, locale }: { readonly current: SettingsSection; readonly locale: Locale }) {
  const t = await getTranslations('settings');
  return (
    <header className="space-y-2">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <FilterTabs
        label={t('title')}
        current={current}
        tabs={sections.map((key) => ({ key, label: t(`tab_${key}`), href: localPath(locale, `/admin/settings/${key}`) }))}
      />
    </header>
  );
}
