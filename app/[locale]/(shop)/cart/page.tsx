import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Cart } from '@/components/cart/cart';
import { cartLabelNames, type CartLabels } from '@/components/cart/labels';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { localPath } from '@/lib/shared/locale';
import { readCurrentCart } from '@/lib/web/cart';
import { readFlash } from '@/lib/web/flash';
import { changeLineAction, selectAllAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cart');
  return { title: t('title'), robots: { index: false } };
}

export default async function CartPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('cart')]);
  const [cart, flash] = await Promise.all([readCurrentCart(locale), readFlash()]);
  const labels = Object.fromEntries(cartLabelNames.map((name) => [name, String(t.raw(name))])) as CartLabels;
  return (
    <>
      <h1 className="mb-6 text-2xl font-semibold">{t('title')}</h1>
      <RefusalNotice state={flash} />
      <Cart
        initial={cart}
        locale={locale}
        labels={labels}
        changeAction={changeLineAction}
        selectAllAction={selectAllAction}
        emptyState={<EmptyState title={t('empty')} hint={t('emptyHint')} href={localPath(locale, '/')} action={t('browse')} />}
      />
    </>
  );
}
