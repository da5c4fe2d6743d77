import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { CheckboxField, InputField, SelectField } from '@/components/ui/field';
import type { OrderQuery } from '@/lib/domain/orders/manage-inputs';
import { afterSaleStatuses, fulfilmentStatuses, paymentStatuses } from '@/lib/domain/orders/views';
import { type Locale, pick } from '@/lib/shared/locale';

type Named = { readonly code: string; readonly name: string; readonly nameEn: string };
type Props = {
  readonly query: OrderQuery;
  readonly locale: Locale;
  readonly action: Route;
  readonly clear: Route;
  /** What else the address says and keeps. */
  readonly kept: Readonly<Record<string, string>>;
  readonly carriers: readonly Named[];
  readonly provinces: readonly Named[];
  readonly children: React.ReactNode;
};

export const foldedFilters = [
  'payment',
  'fulfilment',
  'afterSale',
  'cash',
  'invoice',
  'noted',
  'backorder',
  'carrier',
  'province',
  'least',
  'most',
  'from',
  'to',
  'sort',
] as const satisfies readonly (keyof OrderQuery)[];

/** Every axis of the orders, kept in the address; beside it what else there is to do with what is found. */
export async function DeskFilters({ query, locale, action, clear, kept, carriers, provinces, children }: Props) {
  const [t, words] = await Promise.all([getTranslations('desk'), getTranslations('orderExport')]);
  type Choice = { readonly value: string; readonly label: string };
  const choice = (
    name: 'payment' | 'fulfilment' | 'afterSale' | 'cash' | 'carrier' | 'province',
    label: string,
    options: readonly Choice[],
  ) => (
    <SelectField name={name} label={label} defaultValue={query[name] ?? ''}>
      <option value="">{words('any')}</option>
      {options.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </SelectField>
  );
  const named = (all: readonly Named[]) => all.map(({ code, name, nameEn }) => ({ value: code, label: pick(locale, name, nameEn) }));
  const narrowed = foldedFilters.some((name) => name !== 'sort' && query[name] !== undefined);
  return (
    <div className="flex flex-wrap items-start gap-3">
      <details open={narrowed} className="min-w-0 flex-1 rounded-2xl border border-line bg-surface">
        <summary className="flex min-h-11 cursor-pointer items-center rounded-2xl px-4 text-sm font-medium hover:bg-surface-2">
          {words('more')}
        </summary>
        <form action={action} className="grid items-end gap-4 p-4 pt-2 sm:grid-cols-3 xl:grid-cols-5">
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {choice(
            'payment',
            words('payment'),
            paymentStatuses.map((value) => ({ value, label: words(`payment_${value}`) })),
          )}
          {choice(
            'fulfilment',
            words('fulfilment'),
            fulfilmentStatuses.map((value) => ({ value, label: words(`fulfilment_${value}`) })),
          )}
          {choice(
            'afterSale',
            words('afterSale'),
            afterSaleStatuses.map((value) => ({ value, label: words(`afterSale_${value}`) })),
          )}
          {choice(
            'cash',
            t('cash'),
            (['yes', 'no'] as const).map((value) => ({ value, label: t(`cash_${value}`) })),
          )}
          {choice('carrier', t('carrier'), named(carriers))}
          {choice('province', t('province'), named(provinces))}
          <InputField name="least" label={t('least')} inputMode="decimal" defaultValue={query.least ?? ''} />
          <InputField name="most" label={t('most')} inputMode="decimal" defaultValue={query.most ?? ''} />
          <InputField name="from" type="date" label={words('from')} defaultValue={query.from ?? ''} />
          <InputField name="to" type="date" label={words('to')} defaultValue={query.to ?? ''} />
          <fieldset className="flex flex-wrap gap-x-5 sm:col-span-2">
            <legend className="sr-only">{t('only')}</legend>
            {(['noted', 'invoice', 'backorder'] as const).map((name) => (
              <CheckboxField key={name} name={name} value="yes" label={t(`only_${name}`)} defaultChecked={query[name] === 'yes'} />
            ))}
          </fieldset>
          <SelectField name="sort" label={t('sort')} defaultValue={query.sort}>
            <option value="newest">{t('sort_newest')}</option>
            <option value="oldest">{t('sort_oldest')}</option>
          </SelectField>
          <div className="flex flex-wrap gap-2 sm:col-span-full">
            <button type="submit" className={buttonClass('secondary', 'medium')}>
              {words('apply')}
            </button>
            <LinkButton variant="quiet" href={clear} prefetch={false}>
              {words('clear')}
            </LinkButton>
          </div>
        </form>
      </details>
      {children}
    </div>
  );
}
