import { getTranslations } from 'next-intl/server';
import type { CustomerView } from '@/lib/domain/customers/views';
import { formatDay, formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

/** What a customer has brought, at a glance. */
export async function CustomerFigures({ customer, locale }: { readonly customer: CustomerView; readonly locale: Locale }) {
  const t = await getTranslations('customers');
  const average = customer.orders === 0 ? 0 : Math.round(customer.spent / customer.orders);
  const figures = [
    {
      label: t('spent'),
      value: formatMoney(locale, customer.spent),
      more: t('spentHint', { paid: formatMoney(locale, customer.paid), refunded: formatMoney(locale, customer.refunded) }),
    },
    { label: t('orders'), value: String(customer.orders), more: t('placedHint', { count: customer.placed }) },
    { label: t('average'), value: formatMoney(locale, average), more: t('afterSalesHint', { count: customer.afterSales }) },
    {
      label: t('lastOrder'),
      value: customer.lastOrderAt === null ? '—' : formatDay(locale, customer.lastOrderAt),
      more: t('sinceHint', { day: formatDay(locale, customer.firstOrderAt ?? customer.since) }),
    },
  ];
  return (
    <dl className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {figures.map(({ label, value, more }) => (
        <div key={label} className="rounded-2xl border border-line bg-surface p-4">
          <dt className="text-sm text-muted">{label}</dt>
          <dd>
            <span className="block text-xl font-semibold tabular-nums">{value}</span>
            <span className="text-xs text-muted">{more}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
