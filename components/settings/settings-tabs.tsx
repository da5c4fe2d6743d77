import { getTranslations } from 'next-intl/server';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { localPath, type Locale } from '@/lib/shared/locale';

const sections = ['shop', 'notices', 'staff', 'roles', 'audit'] as const;
export type SettingsSection = (typeof sections)[number];

type Props = {
  readonly current: SettingsSection;
  readonly locale: Locale;
  /** Nothing else of the settings is open to the person. */
  readonly alone?: boolean;
};

/** The head of the settings, and the way between their parts. */
export async function SettingsHead({ current, locale, alone = false }: Props) {
  const t = await getTranslations('settings');
  return (
    <header className="space-y-2">
      <h1 className="text-2xl font-semibold">{t(alone ? `tab_${current}` : 'title')}</h1>
      {alone ? null : (
        <FilterTabs
          label={t('title')}
          current={current}
          tabs={sections.map((key) => ({ key, label: t(`tab_${key}`), href: localPath(locale, `/admin/settings/${key}`) }))}
        />
      )}
    </header>
  );
}
