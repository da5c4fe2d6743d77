import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { payAction } from '@/app/[locale]/(shop)/checkout/actions';
import { OrderCard } from '@/components/orders/order-card';
import { EmptyState } from '@/components/ui/empty-state';
import { listOrders } from '@/lib/web/reads/orders';
import { localPath } from '@/lib/shared/locale';
import { isHumanNumber } from '@/lib/shared/number';
import { requireShopper } from '@/lib/web/context';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('orders');
  return { title: t('title'), robots: { index: false } };
}

export default async function OrdersPage({ searchParams }: PageProps<'/[locale]/orders'>) {
  const [locale, t, query] = await Promise.all([getLocale(), getTranslations('orders'), searchParams]);
  const ctx = await requireShopper(locale, '/orders');
  const before = query['before'];
  const { orders, next } = await listOrders(ctx, typeof before === 'string' && isHumanNumber(before) ? before : null);
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="mb-6 text-2xl font-semibold">{t('title')}</h1>
      {orders.length === 0 ? (
        <EmptyState title={t('empty')} hint={t('emptyHint')} href={localPath(locale, '/')} action={t('browse')} />
      ) : (
        <ul className="space-y-4">
          {orders.map((order) => (
            <li key={order.number}>
              <OrderCard order={order} locale={locale} payAction={payAction} />
            </li>
          ))}
        </ul>
      )}
      <nav className="mt-6 flex justify-between text-sm">
        {before === undefined ? <span /> : <Link href={localPath(locale, '/orders')}>{t('newer')}</Link>}
        {next === null ? null : (
          <Link href={localPath(locale, `/orders?before=${next}`)} className="underline underline-offset-4">
            {t('older')}
          </Link>
        )}
      </nav>
    </div>
  );
}
