import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { CategoryView } from '@/lib/domain/catalog/views';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

const link = 'inline-block py-1.5 text-muted hover:text-ink hover:underline';

export async function Footer({ locale, categories }: { readonly locale: Locale; readonly categories: readonly CategoryView[] }) {
  const t = await getTranslations('common');
  return (
    <footer className="mt-12 border-t border-line bg-surface text-sm">
      <div className="content grid grid-cols-2 gap-8 py-10 md:grid-cols-4">
        <div className="col-span-2 space-y-2">
          <p className="text-base font-semibold">{t('siteName')}</p>
          <p className="max-w-sm text-muted">{t('siteDescription')}</p>
        </div>
        <nav aria-label={t('footerNav')} className="col-span-2 grid grid-cols-2 gap-8">
          <ul>
            {categories.map(({ slug, name, nameEn }) => (
              <li key={slug}>
                <Link href={localPath(locale, `/c/${slug}`)} prefetch={false} className={link}>
                  {pick(locale, name, nameEn)}
                </Link>
              </li>
            ))}
          </ul>
          <ul>
            {(['coupons', 'orders', 'cart', 'account', 'open-shop'] as const).map((page) => (
              <li key={page}>
                <Link href={localPath(locale, `/${page}`)} prefetch={false} className={link}>
                  {t(page)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
