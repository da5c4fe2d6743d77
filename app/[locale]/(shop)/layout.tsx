import { getLocale, getTranslations } from 'next-intl/server';
import { Header } from '@/components/shop/header';
import { QueryProvider } from '@/components/shop/query-provider';
import { categoryTree } from '@/lib/web/reads/catalog';

export default async function ShopLayout({ children }: LayoutProps<'/[locale]'>) {
  const [locale, t, categories] = await Promise.all([getLocale(), getTranslations('common'), categoryTree()]);
  return (
    <QueryProvider>
      <a href="#main" className="sr-only focus:not-sr-only">
        {t('skip')}
      </a>
      <Header locale={locale} categories={categories} />
      <main id="main" className="content py-6 sm:py-8">
        {children}
      </main>
      <footer className="border-t border-line py-8 text-center text-sm text-muted">{t('footer')}</footer>
    </QueryProvider>
  );
}
