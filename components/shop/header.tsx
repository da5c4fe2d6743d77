import { ClipboardList, Search, ShoppingCart, UserRound } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { CategoryView } from '@/lib/domain/catalog/views';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { CartCount } from './cart-count';
import { LanguageLink } from './language-link';
import { SearchBox } from './search-box';

type Props = { readonly locale: Locale; readonly categories: readonly CategoryView[] };

const item = 'relative flex min-h-11 min-w-11 flex-col items-center justify-center rounded-lg px-2 text-xs text-muted hover:text-ink';

/** The categories and, under each, its own ones: opened by pointer or focus. */
function CategoryMenu({ locale, categories, label }: Props & { readonly label: string }) {
  return (
    <nav aria-label={label} className="content hidden md:block">
      <ul className="-mx-3 flex flex-wrap">
        {categories.map((category) => (
          <li key={category.slug} className="group relative">
            <Link
              href={localPath(locale, `/c/${category.slug}`)}
              className="block px-3 py-2.5 text-sm group-focus-within:text-accent-text group-hover:text-accent-text"
            >
              {pick(locale, category.name, category.nameEn)}
            </Link>
            {category.children.length === 0 ? null : (
              <ul className="invisible absolute top-full left-0 z-30 min-w-44 rounded-2xl border border-line bg-surface py-2 opacity-0 shadow-soft transition-opacity group-focus-within:visible group-focus-within:opacity-100 group-hover:visible group-hover:opacity-100">
                {category.children.map((child) => (
                  <li key={child.slug}>
                    <Link
                      href={localPath(locale, `/c/${child.slug}`)}
                      className="block px-4 py-2 text-sm whitespace-nowrap hover:bg-surface-2"
                    >
                      {pick(locale, child.name, child.nameEn)}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

export async function Header({ locale, categories }: Props) {
  const t = await getTranslations('common');
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-surface/95 backdrop-blur">
      <div className="content flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5 sm:gap-x-6">
        <Link href={localPath(locale, '/')} className="flex items-center gap-2 text-lg font-semibold whitespace-nowrap">
          <span aria-hidden className="grid size-8 place-items-center rounded-lg bg-accent text-base font-bold text-on-accent">
            店
          </span>
          {t('brand')}
        </Link>
        <search className="order-last flex w-full sm:order-none sm:w-auto sm:max-w-xl sm:flex-1 md:mx-auto">
          <SearchBox
            locale={locale}
            icon={<Search size={18} />}
            labels={{ search: t('search'), placeholder: t('searchPlaceholder'), suggestions: t('suggestions') }}
          />
        </search>
        <nav aria-label={t('yours')} className="ml-auto flex items-center sm:ml-0">
          <Link href={localPath(locale, '/orders')} prefetch={false} className={`${item} max-sm:hidden`}>
            <ClipboardList aria-hidden size={20} />
            {t('orders')}
          </Link>
          <Link href={localPath(locale, '/account')} prefetch={false} className={`${item} max-sm:hidden`}>
            <UserRound aria-hidden size={20} />
            {t('account')}
          </Link>
          <Link href={localPath(locale, '/cart')} prefetch={false} className={`${item} max-sm:hidden`}>
            <span className="relative">
              <ShoppingCart aria-hidden size={20} />
              <CartCount label={t('inCart')} />
            </span>
            {t('cart')}
          </Link>
          <LanguageLink
            locale={locale}
            label={t('otherLanguage')}
            className="ml-1 grid min-h-11 place-items-center rounded-lg px-2 text-sm text-muted hover:text-ink"
          />
        </nav>
      </div>
      <CategoryMenu locale={locale} categories={categories} label={t('categories')} />
    </header>
  );
}
