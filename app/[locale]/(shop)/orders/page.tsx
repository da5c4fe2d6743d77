import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { payAction } from '@/app/[locale]/(shop)/checkout/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { SearchForm } from '@/components/admin/search-form';
import { OrderCard } from '@/components/orders/order-card';
import { EmptyState } from '@/components/ui/empty-state';
import { type OwnFilter, ownFilters, ownOrdersInput } from '@/lib/domain/orders/own-inputs';
import { localPath } from '@/lib/shared/locale';
import { requireShopper } from '@/lib/web/context';
import { countOwnOrders, listOwnOrders } from '@/lib/web/reads/orders';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('orders');
  return { title: t('title'), robots: { index: false } };
}

export default async function OrdersPage({ searchParams }: PageProps<'/[locale]/orders'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('orders'), searchParams]);
  const ctx = await requireShopper(locale, '/orders');
  const input = ownOrdersInput.parse(raw);
  const [{ orders, next }, counts] = await Promise.all([listOwnOrders(ctx, input), countOwnOrders(ctx)]);
  const hrefOf = (change: Record<string, string>) => {
    const said = Object.entries({ stage: input.stage, q: input.q, ...change }).filter(([, value]) => value !== '' && value !== 'all');
    return localPath(locale, `/orders${said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`}`);
  };
  const labelOf = (stage: OwnFilter) => {
    const count = stage === 'all' || stage === 'closed' ? 0 : counts[stage];
    return count === 0 ? t(`own_${stage}`) : t('withCount', { label: t(`own_${stage}`), count });
  };
  const filtered = input.stage !== 'all' || input.q !== '';
  return (
    <div className="mx-auto max-w-3xl">
      <div className="mb-4 flex items-center justify-between gap-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <Link href={localPath(locale, '/after-sales')} className="grid min-h-11 place-items-center text-sm underline underline-offset-4">
          {t('afterSales')}
        </Link>
      </div>
      <div className="mb-6 space-y-3">
        <SearchForm
          action={localPath(locale, '/orders')}
          label={t('find')}
          submit={t('search')}
          value={input.q}
          kept={input.stage === 'all' ? {} : { stage: input.stage }}
        />
        <FilterTabs
          label={t('stages')}
          current={input.stage}
          tabs={ownFilters.map((key) => ({ key, label: labelOf(key), href: hrefOf({ stage: key }) }))}
        />
      </div>
      {orders.length > 0 ? (
        <ul className="space-y-4">
          {orders.map((order) => (
            <li key={order.number}>
              <OrderCard order={order} locale={locale} payAction={payAction} />
            </li>
          ))}
        </ul>
      ) : filtered ? (
        <EmptyState title={t('noneFound')} hint={t('noneFoundHint')} href={localPath(locale, '/orders')} action={t('seeAll')} />
      ) : (
        <EmptyState title={t('empty')} hint={t('emptyHint')} href={localPath(locale, '/')} action={t('browse')} />
      )}
      <nav className="mt-6 flex justify-between text-sm" aria-label={t('title')}>
        {input.before === undefined ? (
          <span />
        ) : (
          <Link href={hrefOf({})} className="grid min-h-11 place-items-center underline underline-offset-4">
            {t('newer')}
          </Link>
        )}
        {next === null ? null : (
          <Link href={hrefOf({ before: next })} className="grid min-h-11 place-items-center underline underline-offset-4">
            {t('older')}
          </Link>
        )}
      </nav>
    </div>
  );
}
