import { getTranslations } from 'next-intl/server';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { CheckboxField, InputField, SelectField } from '@/components/ui/field';
import type { CustomerQuery } from '@/lib/domain/customers/inputs';
import { type Locale, localPath } from '@/lib/shared/locale';

/** Amounts as they are typed, in yuan. */
type Shown = Omit<CustomerQuery, 'spentFrom' | 'spentTo'> & { readonly spentFrom: string; readonly spentTo: string };
type Props = { readonly query: Shown; readonly tags: readonly string[]; readonly locale: Locale };

/** Tag, orders, money and last order, kept in the address. */
export async function CustomerFilters({ query, tags, locale }: Props) {
  const t = await getTranslations('customers');
  const { tag, blocked, ordersFrom, ordersTo, spentFrom, spentTo, from, to } = query;
  const narrowed = [tag, blocked ?? '', ordersFrom ?? '', ordersTo ?? '', spentFrom, spentTo, from ?? '', to ?? ''].some(
    (value) => value !== '',
  );
  const number = (name: 'ordersFrom' | 'ordersTo' | 'spentFrom' | 'spentTo') => (
    <InputField name={name} inputMode="decimal" label={t(name)} defaultValue={String(query[name] ?? '')} />
  );
  return (
    <details open={narrowed} className="rounded-2xl border border-line bg-surface">
      <summary className="flex min-h-11 cursor-pointer items-center rounded-2xl px-4 text-sm font-medium hover:bg-surface-2">
        {t('filters')}
      </summary>
      <form action={localPath(locale, '/admin/customers')} className="grid items-end gap-4 p-4 pt-2 sm:grid-cols-2 lg:grid-cols-4">
        <input type="hidden" name="sort" value={query.sort} />
        <input type="hidden" name="q" value={query.q} />
        <SelectField name="tag" label={t('tag')} defaultValue={tag}>
          <option value="">{t('any')}</option>
          {[...new Set([...tags, ...(tag === '' ? [] : [tag])])].map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </SelectField>
        {number('ordersFrom')}
        {number('ordersTo')}
        <CheckboxField name="blocked" label={t('blockedOnly')} defaultChecked={blocked === 'on'} />
        {number('spentFrom')}
        {number('spentTo')}
        <InputField name="from" type="date" label={t('from')} defaultValue={from ?? ''} />
        <InputField name="to" type="date" label={t('to')} defaultValue={to ?? ''} />
        <div className="flex flex-wrap gap-2 sm:col-span-full">
          <button type="submit" className={buttonClass('secondary', 'medium')}>
            {t('apply')}
          </button>
          <LinkButton variant="quiet" href={localPath(locale, '/admin/customers')} prefetch={false}>
            {t('clear')}
          </LinkButton>
        </div>
      </form>
    </details>
  );
}
