import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AddressForm } from '@/components/account/address-form';
import { saveAddressAction } from '@/app/[locale]/(shop)/account/actions';
import { addressQuery, addressWords } from '@/components/account/address-words';

import { readFlash } from '@/lib/web/flash';
import { requireShopper } from '@/lib/web/context';
import { addressForm } from '@/lib/web/reads/account';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('newAddress'), robots: { index: false } };
}

export default async function NewAddressPage({ searchParams }: PageProps<'/[locale]/account/addresses/new'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('account'), searchParams]);
  const query = addressQuery(raw);
  const ctx = await requireShopper(locale, `/account/addresses/new?next=${query.next}`);
  const form = await addressForm(ctx, null, query);
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="mb-6 text-2xl font-semibold">{t('newAddress')}</h1>
      <AddressForm
        {...form}
        locale={locale}
        next={query.next}
        labels={addressWords(t)}
        action={saveAddressAction}
        initial={await readFlash()}
      />
    </div>
  );
}
