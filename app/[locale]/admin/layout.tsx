import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { signOutAction } from '@/app/[locale]/(auth)/actions';
import { ActionForm } from '@/components/account/action-form';
import { AdminNav } from '@/components/admin/admin-nav';
import { LanguageLink } from '@/components/shop/language-link';
import { localPath, pick } from '@/lib/shared/locale';
import { adminFrame } from '@/lib/web/reads/admin';

export const instant = false;

/** The console's frame. It guards nothing: every page asks for its own permission. */
export default async function AdminLayout({ children }: LayoutProps<'/[locale]/admin'>) {
  const [locale, t, frame] = await Promise.all([getLocale(), getTranslations('admin'), adminFrame()]);
  if (frame === null) return <main className="content py-8">{children}</main>;
  const items = frame.sections.map((section) => ({
    section,
    label: t(section),
    href: localPath(locale, `/admin/${section}`),
    ...(section === 'alerts' && frame.alerts > 0
      ? { badge: { count: frame.alerts, label: t('alertsWaiting', { count: frame.alerts }) } }
      : {}),
  }));
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[14rem_1fr]">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-surface focus:px-4 focus:py-3"
      >
        {t('skip')}
      </a>
      <header className="border-b border-line bg-surface md:sticky md:top-0 md:flex md:h-dvh md:flex-col md:border-r md:border-b-0">
        <div className="flex items-center justify-between gap-3 px-4 pt-3 md:block md:space-y-1 md:p-5">
          <Link href={localPath(locale, '/admin')} className="font-semibold">
            {frame.shop === null ? t('platform') : pick(locale, frame.shop.name, frame.shop.nameEn)}
          </Link>
          <p className="text-sm text-muted">{frame.person}</p>
        </div>
        <AdminNav items={items} label={t('sections')} />
        <div className="flex items-center gap-1 px-2 pb-2 text-sm md:mt-auto md:flex-col md:items-stretch md:p-3">
          <Link
            href={localPath(locale, '/')}
            className="grid min-h-11 place-items-center rounded-lg px-3 text-muted hover:bg-surface-2 md:justify-start"
          >
            {t('toShop')}
          </Link>
          <LanguageLink
            locale={locale}
            label={t('otherLanguage')}
            className="grid min-h-11 place-items-center rounded-lg px-3 text-muted hover:bg-surface-2 md:justify-start"
          />
          <ActionForm action={signOutAction} locale={locale} submit={t('signOut')} variant="quiet" size="small" />
        </div>
      </header>
      <main id="main" className="min-w-0 p-4 md:p-8">
        {children}
      </main>
    </div>
  );
}
