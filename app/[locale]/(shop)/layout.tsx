import { getLocale, getTranslations } from 'next-intl/server';
import { Footer } from '@/components/shop/footer';
import { Header } from '@/components/shop/header';
import { QueryProvider } from '@/components/shop/query-provider';
import { TabBar } from '@/components/shop/tab-bar';
import { categoryTree } from '@/lib/web/reads/catalog';

export default async function ShopLayout({ children }: LayoutProps<'/[locale]'>) {
  const [locale, t, categories] = await Promise.all([getLocale(), getTranslations('common'), categoryTree()]);
  return (
    <QueryProvider>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-surface focus:px-4 focus:py-3"
      >
        {t('skip')}
      </a>
      <Header locale={locale} categories={categories} />
      <main id="main" className="content min-h-[60dvh] py-6 sm:py-8">
        {children}
      </main>
      <Footer locale={locale} categories={categories} />
      <div aria-hidden className="h-16 sm:hidden" />
      <TabBar locale={locale} />
    </QueryProvider>
  );
}
