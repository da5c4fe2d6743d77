import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { LanguageLink } from '@/components/shop/language-link';
import { localPath } from '@/lib/shared/locale';

export default async function AuthLayout({ children }: LayoutProps<'/[locale]'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('common')]);
  return (
    <>
      <header className="content flex items-center justify-between py-2.5">
        <Link href={localPath(locale, '/')} className="flex min-h-11 items-center gap-2 text-lg font-semibold">
          <span aria-hidden className="grid size-8 place-items-center rounded-lg bg-accent text-base font-bold text-on-accent">
            店
          </span>
          {t('brand')}
        </Link>
        <LanguageLink
          locale={locale}
          label={t('otherLanguage')}
          className="grid min-h-11 place-items-center px-2 text-sm text-muted hover:text-ink"
        />
      </header>
      {children}
    </>
  );
}
