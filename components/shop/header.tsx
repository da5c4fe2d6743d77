import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { CategoryView } from '@/lib/domain/catalog/views';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

const item = 'grid min-h-11 place-items-center px-2 hover:text-accent-text';

export async function Header({ locale, categories }: { readonly locale: Locale; readonly categories: readonly CategoryView[] }) {
  const t = await getTranslations('common');
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-surface/95 backdrop-blur">
      <div className="content flex items-center gap-4 py-2 sm:gap-6">
        <Link href={localPath(locale, '/')} className="text-lg font-semibold whitespace-nowrap">
          {t('siteName')}
        </Link>
        <nav aria-label={t('categories')} className="no-scrollbar hidden flex-1 gap-2 overflow-x-auto text-sm md:flex">
          {categories.map((category) => (
            <Link key={category.slug} href={localPath(locale, `/c/${category.slug}`)} className={`${item} whitespace-nowrap`}>
              {pick(locale, category.name, category.nameEn)}
            </Link>
          ))}
        </nav>
        <nav aria-label={t('account')} className="ml-auto flex text-sm">
          <Link href={localPath(locale, '/orders')} prefetch={false} className={item}>
            {t('orders')}
          </Link>
          <Link href={localPath(locale, '/cart')} prefetch={false} className={item}>
            {t('cart')}
          </Link>
          <a href={locale === 'en' ? '/' : '/en'} lang={locale === 'en' ? 'zh-CN' : 'en'} className={item}>
            {t('otherLanguage')}
          </a>
        </nav>
      </div>
    </header>
  );
}
