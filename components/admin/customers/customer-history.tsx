import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { CaseBadge } from '@/components/after-sale/case-badge';
import { StageBadge } from '@/components/orders/stage-badge';
import { Card } from '@/components/ui/card';
import type { CustomerView } from '@/lib/domain/customers/views';
import { orderStage } from '@/lib/domain/orders/views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = {
  readonly customer: CustomerView;
  readonly locale: Locale;
  readonly may: { readonly orders: boolean; readonly afterSales: boolean };
};
type Row = {
  readonly number: string;
  readonly href: string | null;
  readonly badge: React.ReactNode;
  readonly amount: number;
  readonly at: Date;
};

const Rows = ({ rows, locale }: { readonly rows: readonly Row[]; readonly locale: Locale }) => (
  <ul className="divide-y divide-line text-sm">
    {rows.map(({ number, href, badge, amount, at }) => (
      <li key={number} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
        {href === null ? (
          <span className="font-medium">{number}</span>
        ) : (
          <Link href={localPath(locale, href)} prefetch={false} className="font-medium underline underline-offset-4">
            {number}
          </Link>
        )}
        {badge}
        <time dateTime={at.toISOString()} className="text-muted">
          {formatTime(locale, at)}
        </time>
        <span className="ml-auto tabular-nums">{formatMoney(locale, amount)}</span>
      </li>
    ))}
  </ul>
);

/** The last orders and cases of a customer. */
export async function CustomerHistory({ customer, locale, may }: Props) {
  const [t, stages] = await Promise.all([getTranslations('customers'), getTranslations('orders')]);
  const orders = customer.recent.map((order) => ({
    number: order.number,
    href: may.orders ? `/admin/orders/${order.number}` : null,
    badge: <StageBadge stage={orderStage(order)} label={stages(`stage_${orderStage(order)}`)} />,
    amount: order.payable,
    at: order.createdAt,
  }));
  const cases = customer.cases.map((one) => ({
    number: one.number,
    href: may.afterSales ? `/admin/after-sales/${one.number}` : null,
    badge: <CaseBadge state={one.state} />,
    amount: one.amount,
    at: one.createdAt,
  }));
  return (
    <>
      <Card>
        <h2 className="mb-1 text-lg font-semibold">{t('recentOrders')}</h2>
        {orders.length === 0 ? <p className="text-sm text-muted">{t('noOrders')}</p> : <Rows rows={orders} locale={locale} />}
        {customer.placed > orders.length ? (
          <p className="mt-2 text-xs text-muted">{t('lastOf', { shown: orders.length, all: customer.placed })}</p>
        ) : null}
      </Card>
      {cases.length === 0 ? null : (
        <Card>
          <h2 className="mb-1 text-lg font-semibold">{t('cases')}</h2>
          <Rows rows={cases} locale={locale} />
        </Card>
      )}
    </>
  );
}
