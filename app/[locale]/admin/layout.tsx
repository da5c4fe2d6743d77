import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { signOutAction } from '@/app/[locale]/(auth)/actions';
import { switchShopAction } from '@/app/[locale]/(shop)/account/actions';
import { ActionForm } from '@/components/account/action-form';
import { AdminNav } from '@/components/admin/admin-nav';
import { Finder } from '@/components/finder/finder';
import { Bell } from '@/components/notices/bell';
import { mostUnread } from '@/lib/domain/notices/views';
import { ShopSwitch } from '@/components/settings/shop-switch';
import { LanguageLink } from '@/components/shop/language-link';
import { Notice } from '@/components/ui/notice';
import { localPath, pick } from '@/lib/shared/locale';
import { adminFrame } from '@/lib/web/reads/admin';
import { finderActions } from '@/lib/web/reads/finder';

export const instant = false;

/** The console's frame. It guards nothing: every page asks for its own permission. */
export default async function AdminLayout({ children }: LayoutProps<'/[locale]/admin'>) {
  const [locale, t, notices, find, frame] = await Promise.all([
    getLocale(),
    getTranslations('admin'),
    getTranslations('notices'),
    getTranslations('finder'),
    adminFrame(),
  ]);
  if (frame === null) return <main className="content py-8">{children}</main>;
  const itemOf = (section: (typeof frame.sections)[number]) => ({
    section,
    label: t(section),
    href: localPath(locale, `/admin/${section}`),
    ...(section === 'alerts' && frame.alerts > 0
      ? { badge: { count: frame.alerts, label: t('alertsWaiting', { count: frame.alerts }) } }
      : {}),
    ...(section === 'merchants' && frame.applications > 0
      ? { badge: { count: frame.applications, label: t('applicationsWaiting', { count: frame.applications }) } }
      : {}),
  });
  const overview = { section: null, label: t('overview'), href: localPath(locale, '/admin') };
  const groups = [
    ...(frame.shop !== null ? [{ key: 'overview', title: null, items: [overview] }] : []),
    ...frame.groups.map(({ group, sections }) => ({ key: group, title: t(`group_${group}`), items: sections.map(itemOf) })),
  ];
  const pages = groups.flatMap(({ items }) => items.map(({ label, href }) => ({ label, href })));
  const actions = frame.shop === null || frame.shop.shut ? [] : await finderActions(frame.shop.role, locale);
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[14rem_1fr] print:block">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-surface focus:px-4 focus:py-3"
      >
        {t('skip')}
      </a>
      <header className="border-b print:hidden border-line bg-surface md:sticky md:top-0 md:z-30 md:flex md:h-dvh md:flex-col md:border-r md:border-b-0">
        <div className="flex items-center justify-between gap-3 px-4 pt-3 md:pt-5 md:pr-3 md:pb-3 md:pl-6">
          <div className="min-w-0 max-md:flex max-md:flex-1 max-md:items-center max-md:justify-between max-md:gap-3">
            <Link href={localPath(locale, '/admin')} className="block font-semibold">
              {frame.shop === null ? t('platform') : pick(locale, frame.shop.name, frame.shop.nameEn)}
            </Link>
            <p className="text-sm text-muted">{frame.person}</p>
          </div>
          {frame.shop === null ? null : (
            <Bell
              initial={frame.unread}
              most={mostUnread}
              href={localPath(locale, '/admin/notifications')}
              locale={locale}
              labels={{ none: notices('bellNone'), some: notices.raw('bellSome'), close: notices('close') }}
            />
          )}
        </div>
        {frame.shops.length < 2 ? null : (
          <ShopSwitch shops={frame.shops} current={frame.shop?.merchantId ?? ''} locale={locale} action={switchShopAction} />
        )}
        <div className="px-4 pb-2 md:px-3">
          <Finder
            href={localPath(locale, '/admin/find')}
            open={find('open')}
            keys={find('keys')}
            locale={locale}
            searches={frame.shop !== null}
            pages={pages}
            actions={actions}
            labels={{
              title: find('title'),
              placeholder: find('placeholder'),
              none: find.raw('none'),
              searching: find('searching'),
              failed: find('failed'),
              close: find('close'),
              pages: find('pages'),
              actions: find('actions'),
              results: find('results'),
            }}
          />
        </div>
        <AdminNav groups={groups} label={t('sections')} menu={t('menu')}>
          <Link
            href={localPath(locale, '/')}
            className="grid min-h-11 place-items-center rounded-lg px-3 text-muted hover:bg-surface-2 md:min-h-9 md:justify-start"
          >
            {t('toShop')}
          </Link>
          <LanguageLink
            locale={locale}
            label={t('otherLanguage')}
            className="grid min-h-11 place-items-center rounded-lg px-3 text-muted hover:bg-surface-2 md:min-h-9 md:justify-start"
          />
          <ActionForm action={signOutAction} locale={locale} submit={t('signOut')} variant="quiet" size="small" />
        </AdminNav>
      </header>
      <main id="main" className="min-w-0 p-4 md:p-8 print:p-0">
        {frame.shop?.suspended === true ? (
          <Notice tone="warning" className="mb-5">
            {t('suspendedNote', { reason: frame.shop.suspendedReason ?? '' })}
          </Notice>
        ) : null}
        {children}
      </main>
    </div>
  );
}
