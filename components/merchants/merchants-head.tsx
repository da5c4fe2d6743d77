import { getTranslations } from 'next-intl/server';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = { readonly current: 'shops' | 'applications'; readonly waiting: number; readonly locale: Locale };

/** The head of the platform's shops, and the way to those that want to be one. */
export async function MerchantsHead({ current, waiting, locale }: Props) {
  const t = await getTranslations('merchants');
  return (
    <header className="space-y-2">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <FilterTabs
        label={t('title')}
        current={current}
        tabs={[
          { key: 'shops', label: t('tab_shops'), href: localPath(locale, '/admin/merchants') },
          {
            key: 'applications',
            label: t('tab_applications', { count: waiting }),
            href: localPath(locale, '/admin/merchants/applications'),
          },
        ]}
      />
    </header>
  );
}
