import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { locale as localeParam } from 'next/root-params';
import '@/app/globals.css';
import { locales, toLocale } from '@/lib/shared/locale';

export const generateStaticParams = () => locales.map((locale) => ({ locale }));

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: { default: t('siteTitle'), template: `%s · ${t('siteName')}` }, description: t('siteDescription') };
}

export default async function RootLayout({ children }: LayoutProps<'/[locale]'>) {
  return (
    <html lang={toLocale(await localeParam())}>
      <body>{children}</body>
    </html>
  );
}
