import { getTranslations } from 'next-intl/server';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { InputField, SelectField } from '@/components/ui/field';
import type { OrderQuery } from '@/lib/domain/orders/manage-inputs';
import { afterSaleStatuses, fulfilmentStatuses, paymentStatuses } from '@/lib/domain/orders/views';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = {
  readonly query: OrderQuery;
  readonly locale: Locale;
  readonly exportHref: string | null;
  /** Other ways to take what is found along. */
  readonly children?: React.ReactNode;
};

/** Every axis of the orders and the days of placing, kept in the address; and what is found as a file. */
export async function OrderFilters({ query, locale, exportHref, children }: Props) {
  const t = await getTranslations('orderExport');
  const choice = (name: 'payment' | 'fulfilment' | 'afterSale', options: readonly { readonly value: string; readonly label: string }[]) => (
    <SelectField name={name} label={t(name)} defaultValue={query[name] ?? ''}>
      <option value="">{t('any')}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
  const narrowed = [query.payment, query.fulfilment, query.afterSale, query.from, query.to].some((value) => value !== undefined);
  return (
    <div className="flex flex-wrap items-start gap-3">
      <details open={narrowed} className="min-w-0 flex-1 rounded-2xl border border-line bg-surface">
        <summary className="flex min-h-11 cursor-pointer items-center rounded-2xl px-4 text-sm font-medium hover:bg-surface-2">
          {t('more')}
        </summary>
        <form action={localPath(locale, '/admin/orders')} className="grid items-end gap-4 p-4 pt-2 sm:grid-cols-3 xl:grid-cols-5">
          <input type="hidden" name="stage" value={query.stage} />
          <input type="hidden" name="q" value={query.q} />
          {choice(
            'payment',
            paymentStatuses.map((value) => ({ value, label: t(`payment_${value}`) })),
          )}
          {choice(
            'fulfilment',
            fulfilmentStatuses.map((value) => ({ value, label: t(`fulfilment_${value}`) })),
          )}
          {choice(
            'afterSale',
            afterSaleStatuses.map((value) => ({ value, label: t(`afterSale_${value}`) })),
          )}
          <InputField name="from" type="date" label={t('from')} defaultValue={query.from ?? ''} />
          <InputField name="to" type="date" label={t('to')} defaultValue={query.to ?? ''} />
          <div className="flex flex-wrap gap-2 sm:col-span-full">
            <button type="submit" className={buttonClass('secondary', 'medium')}>
              {t('apply')}
            </button>
            <LinkButton variant="quiet" href={localPath(locale, '/admin/orders')} prefetch={false}>
              {t('clear')}
            </LinkButton>
          </div>
        </form>
      </details>
      {exportHref === null ? null : (
        <a href={exportHref} download className={buttonClass('secondary', 'medium')}>
          {t('download')}
        </a>
      )}
      {children}
    </div>
  );
}
