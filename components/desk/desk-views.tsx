import { getTranslations } from 'next-intl/server';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { type Locale, localPath } from '@/lib/shared/locale';

/** The desk's name, and its two faces: a list and a board. */
export async function DeskViews({ current, locale }: { readonly current: 'list' | 'board'; readonly locale: Locale }) {
  const [t, admin] = await Promise.all([getTranslations('desk'), getTranslations('admin')]);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h1 className="text-2xl font-semibold">{admin('orders')}</h1>
      <FilterTabs
        label={t('views')}
        current={current}
        tabs={[
          { key: 'list', label: t('list'), href: localPath(locale, '/admin/orders') },
          { key: 'board', label: t('board'), href: localPath(locale, '/admin/orders/board') },
        ]}
      />
    </div>
  );
}
