import { House, LayoutGrid, ShoppingCart, UserRound } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { type Locale, localPath } from '@/lib/shared/locale';
import { CartCount } from './cart-count';
import { TabLink } from './tab-link';

/** The phone's bottom bar. A page with a bar of its own (`data-buy-bar`) hides it. */
export async function TabBar({ locale }: { readonly locale: Locale }) {
  const t = await getTranslations('common');
  return (
    <nav
      aria-label={t('tabs')}
      className="tab-bar fixed inset-x-0 bottom-0 z-20 grid grid-cols-4 border-t border-line bg-surface/95 pb-[env(safe-area-inset-bottom)] backdrop-blur sm:hidden"
    >
      <TabLink href={localPath(locale, '/')} segments={[null]} label={t('home')}>
        <House aria-hidden size={22} />
      </TabLink>
      <TabLink href={localPath(locale, '/c')} segments={['c']} label={t('categories')}>
        <LayoutGrid aria-hidden size={22} />
      </TabLink>
      <TabLink href={localPath(locale, '/cart')} segments={['cart', 'checkout']} label={t('cart')} fresh>
        <span className="relative">
          <ShoppingCart aria-hidden size={22} />
          <CartCount label={t('inCart')} />
        </span>
      </TabLink>
      <TabLink href={localPath(locale, '/account')} segments={['account', 'orders']} label={t('account')} fresh>
        <UserRound aria-hidden size={22} />
      </TabLink>
    </nav>
  );
}
