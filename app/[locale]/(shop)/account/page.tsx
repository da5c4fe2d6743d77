import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { signOutAction } from '@/app/[locale]/(auth)/actions';
import { ActionForm } from '@/components/account/action-form';
import { Card } from '@/components/ui/card';
import { CheckboxField, InputField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { requireShopper } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { accountPage } from '@/lib/web/reads/account';
import { chooseMailsAction, renameAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('title'), robots: { index: false } };
}

const tile =
  'flex min-h-16 items-center justify-between rounded-2xl border border-line bg-surface px-5 font-medium hover:border-line-strong';

export default async function AccountPage() {
  const [locale, t, words, security] = await Promise.all([
    getLocale(),
    getTranslations('account'),
    getTranslations('afterSale'),
    getTranslations('security'),
  ]);
  const ctx = await requireShopper(locale, '/account');
  const { name, email, mailOrders, worksInAdmin } = await accountPage(ctx);
  const links = [
    ['/orders', t('orders')],
    ['/after-sales', words('mine')],
    ['/account/addresses', t('addresses')],
    ['/account/coupons', t('coupons')],
    ['/account/security', security('title')],
    worksInAdmin ? (['/admin', t('admin')] as const) : (['/open-shop', t('openShop')] as const),
  ] as const;
  return (
    <div className="mx-auto max-w-3xl space-y-8">
      <header>
        <h1 className="text-2xl font-semibold">{t('hello', { name })}</h1>
        {email === null ? null : <p className="text-muted">{email}</p>}
      </header>
      <RefusalNotice state={await readFlash()} />
      <nav aria-label={t('links')}>
        <ul className="grid gap-3 sm:grid-cols-2">
          {links.map(([path, label]) => (
            <li key={path}>
              <Link href={localPath(locale, path)} prefetch={false} className={tile}>
                {label}
                <span aria-hidden className="text-muted">
                  →
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Card>
        <ActionForm action={renameAction} locale={locale} submit={t('save')} variant="secondary" className="flex flex-wrap items-end gap-3">
          <div className="min-w-56 flex-1">
            <InputField label={t('name')} name="name" required maxLength={40} defaultValue={name} autoComplete="nickname" />
          </div>
        </ActionForm>
      </Card>
      {email === null ? null : (
        <Card>
          <h2 className="mb-2 text-lg font-semibold">{t('mails')}</h2>
          <ActionForm action={chooseMailsAction} locale={locale} submit={t('save')} variant="secondary" className="space-y-3">
            <CheckboxField name="orders" label={t('mailOrders')} defaultChecked={mailOrders} />
          </ActionForm>
        </Card>
      )}
      <ActionForm action={signOutAction} locale={locale} submit={t('signOut')} variant="secondary" />
    </div>
  );
}
