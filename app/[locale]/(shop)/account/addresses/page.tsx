import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ActionForm } from '@/components/account/action-form';
import { Badge } from '@/components/ui/badge';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { requireShopper } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { listAddresses } from '@/lib/web/reads/account';
import { deleteAddressAction, setDefaultAddressAction } from '@/app/[locale]/(shop)/account/actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('addresses'), robots: { index: false } };
}

export default async function AddressesPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('account')]);
  const ctx = await requireShopper(locale, '/account/addresses');
  const addresses = await listAddresses(ctx);
  const newHref = localPath(locale, '/account/addresses/new');
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">{t('addresses')}</h1>
        {addresses.length === 0 ? null : <LinkButton href={newHref}>{t('newAddress')}</LinkButton>}
      </header>
      <RefusalNotice state={await readFlash()} />
      {addresses.length === 0 ? (
        <EmptyState title={t('noAddresses')} hint={t('noAddressesHint')} href={newHref} action={t('newAddress')} />
      ) : (
        <ul className="space-y-4">
          {addresses.map((address) => (
            <li key={address.id} className="rounded-2xl border border-line bg-surface p-4 sm:p-5">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {address.recipient} <span className="font-normal text-muted">{address.phone}</span>
                {address.isDefault ? <Badge>{t('default')}</Badge> : null}
              </p>
              <p className="mt-1 text-muted">
                {[...new Set([address.province, address.city, address.district])].join(' ')} {address.street}
              </p>
              <div className="mt-3 flex flex-wrap gap-2">
                <Link href={localPath(locale, `/account/addresses/${address.id}`)} className={buttonClass('secondary', 'small')}>
                  {t('edit')}
                </Link>
                {address.isDefault ? null : (
                  <ActionForm action={setDefaultAddressAction} locale={locale} submit={t('makeDefault')} variant="quiet" size="small">
                    <input type="hidden" name="id" value={address.id} />
                  </ActionForm>
                )}
                <ActionForm action={deleteAddressAction} locale={locale} submit={t('delete')} variant="quiet" size="small">
                  <input type="hidden" name="id" value={address.id} />
                </ActionForm>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
