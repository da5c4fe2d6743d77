import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { recountCustomersAction } from '@/app/[locale]/admin/customers/actions';
import { CustomerFilters } from '@/components/admin/customers/customer-filters';
import { CustomerTable } from '@/components/admin/customers/customer-table';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { SearchForm } from '@/components/admin/search-form';
import { StaffForm } from '@/components/admin/staff-form';
import { LinkButton } from '@/components/ui/button';
import { customerSorts, listCustomersInput } from '@/lib/domain/customers/inputs';
import { localPath } from '@/lib/shared/locale';
import { toYuan } from '@/lib/shared/money';
import { requireStaff } from '@/lib/web/context';
import { customersPage } from '@/lib/web/reads/customers';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customers');
  return { title: t('title'), robots: { index: false } };
}

export default async function AdminCustomersPage({ searchParams }: PageProps<'/[locale]/admin/customers'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('customers'), searchParams]);
  const ctx = await requireStaff(locale, 'customers.read', '/admin/customers');
  const input = listCustomersInput.parse(raw);
  const { customers, next, tags, may } = await customersPage(ctx, input);
  const { after, spentFrom, spentTo, ...query } = input;
  const yuan = { spentFrom: spentFrom === undefined ? '' : toYuan(spentFrom), spentTo: spentTo === undefined ? '' : toYuan(spentTo) };
  const named = (values: Record<string, string | number | undefined>): [string, string][] =>
    Object.entries(values).flatMap(([name, value]): [string, string][] =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    );
  const hrefOf = (change: Record<string, string>) =>
    localPath(locale, `/admin/customers?${new URLSearchParams(named({ ...query, ...yuan, ...change })).toString()}`);
  const { q: _q, ...kept } = query;
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        {may.write ? (
          <LinkButton href={localPath(locale, '/admin/customers/new')} prefetch={false}>
            {t('add')}
          </LinkButton>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterTabs
          label={t('sort')}
          current={input.sort}
          tabs={customerSorts.map((key) => ({ key, label: t(`sort_${key}`), href: hrefOf({ sort: key }) }))}
        />
        <SearchForm
          action={localPath(locale, '/admin/customers')}
          label={t('find')}
          submit={t('search')}
          value={input.q}
          kept={Object.fromEntries(named({ ...kept, ...yuan }))}
        />
      </div>
      <CustomerFilters query={{ ...query, ...yuan }} tags={tags} locale={locale} />
      <CustomerTable customers={customers} locale={locale} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        {after === undefined ? (
          <span />
        ) : (
          <LinkButton variant="secondary" href={hrefOf({})} prefetch={false}>
            {t('first')}
          </LinkButton>
        )}
        {next === null ? null : (
          <LinkButton variant="secondary" href={hrefOf({ after: next })} prefetch={false}>
            {t('more')}
          </LinkButton>
        )}
      </div>
      {may.write ? (
        <div className="flex flex-wrap items-center gap-3 text-sm text-muted">
          <p>{t('countedHint')}</p>
          <StaffForm
            action={recountCustomersAction}
            locale={locale}
            submit={t('recount')}
            quiet
            className="flex flex-wrap items-center gap-3"
          >
            {null}
          </StaffForm>
        </div>
      ) : null}
    </div>
  );
}
