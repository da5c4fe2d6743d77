import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AddressForm } from '@/components/account/address-form';
import { saveAddressAction } from '@/app/[locale]/(shop)/account/actions';
import { addressQuery, addressWords } from '@/components/account/address-words';
import { Missing } from '@/components/shop/missing';
import { readFlash } from '@/lib/web/flash';
import { requireShopper } from '@/lib/web/context';
import { addressForm } from '@/lib/web/reads/account';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('editAddress'), robots: { index: false } };
}

export default async function AddressPage({ params, searchParams }: PageProps<'/[locale]/account/addresses/[id]'>) {
  const [locale, t, { id }, raw] = await Promise.all([getLocale(), getTranslations('account'), params, searchParams]);
  const query = addressQuery(raw);
  const ctx = await requireShopper(locale, `/account/addresses/${id}`);
  const form = await addressForm(ctx, id, query);
  if (form.address === null) return <Missing />;
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="mb-6 text-2xl font-semibold">{t('editAddress')}</h1>
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
