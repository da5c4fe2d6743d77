import 'server-only';
import { getTranslations } from 'next-intl/server';
import { may, type Permission } from '@/lib/domain/access';
import type { StaffContext, StaffRole } from '@/lib/domain/context';
import { findInShop } from '@/lib/domain/finder/find-in-shop';
import type { FindInput } from '@/lib/domain/finder/inputs';
import { formatDay, formatMoney } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

const actions = [
  { key: 'to_ship', permission: 'orders.ship', path: '/admin/orders?stage=to_ship' },
  { key: 'new_product', permission: 'products.write', path: '/admin/products/new' },
  { key: 'import', permission: 'stock.write', path: '/admin/imports' },
  { key: 'stock_take', permission: 'stock.write', path: '/admin/stock/count' },
  { key: 'new_promotion', permission: 'promotions.write', path: '/admin/promotions' },
  { key: 'approve_refunds', permission: 'refunds.approve', path: '/admin/refunds' },
  { key: 'invite', permission: 'staff.write', path: '/admin/settings/staff' },
  { key: 'notifications', permission: 'console.use', path: '/admin/notifications' },
] as const satisfies readonly { readonly key: string; readonly permission: Permission; readonly path: string }[];

/** What the finder offers a role to do, in the reader's words. */
export async function finderActions(role: StaffRole, locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'finder' });
  return actions
    .filter(({ permission }) => may(role, permission))
    .map(({ key, path }) => ({ label: t(`action_${key}`), href: localPath(locale, path) }));
}

/** What the shop has for some words, as groups of links, the last of each to its list. */
export async function finderResults(ctx: StaffContext, locale: Locale, { q }: FindInput) {
  const [t, admin, { orders, products }] = await Promise.all([
    getTranslations({ locale, namespace: 'finder' }),
    getTranslations({ locale, namespace: 'admin' }),
    findInShop(ctx, { q }),
  ]);
  const query = new URLSearchParams({ q }).toString();
  const found = [
    {
      key: 'orders',
      title: t('orders'),
      links: orders.map(({ number, recipient, payable, createdAt }) => ({
        label: number,
        detail: [recipient, formatMoney(locale, payable), formatDay(locale, createdAt)].join(' · '),
        href: localPath(locale, `/admin/orders/${number}`),
      })),
      all: { label: t('allOrders', { q }), detail: '', href: localPath(locale, `/admin/orders?${query}`) },
    },
    {
      key: 'products',
      title: t('products'),
      links: products.map(({ id, title, titleEn, status }) => ({
        label: pick(locale, title, titleEn),
        detail: admin(`status_${status}`),
        href: localPath(locale, `/admin/products/${id}`),
      })),
      all: { label: t('allProducts', { q }), detail: '', href: localPath(locale, `/admin/products?${query}`) },
    },
  ];
  return found.filter(({ links }) => links.length > 0).map(({ links, all, ...group }) => ({ ...group, links: [...links, all] }));
}
