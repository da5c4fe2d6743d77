import { getTranslations } from 'next-intl/server';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = { readonly current: 'list' | 'board'; readonly locale: Locale; readonly children?: React.ReactNode };

/** The desk's name, its two faces: a list and a board; and what a face has besides. */
export async function DeskViews({ current, locale, children }: Props) {
  const [t, admin] = await Promise.all([getTranslations('desk'), getTranslations('admin')]);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h1 className="text-2xl font-semibold">{admin('orders')}</h1>
      <div className="flex flex-wrap items-center gap-3">
        <FilterTabs
          label={t('views')}
          current={current}
          tabs={[
            { key: 'list', label: t('list'), href: localPath(locale, '/admin/orders') },
            { key: 'board', label: t('board'), href: localPath(locale, '/admin/orders/board') },
          ]}
        />
        {children}
      </div>
    </div>
  );
}
