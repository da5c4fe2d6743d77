import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { issueInvoiceAction } from '@/app/[locale]/admin/invoices/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { InvoiceTable } from '@/components/admin/invoice-table';
import { OlderPager } from '@/components/lists/older-pager';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { invoiceFilters, listInvoicesInput } from '@/lib/domain/invoices/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { invoicesPage } from '@/lib/web/reads/after-sale';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invoices');
  return { title: t('title'), robots: { index: false } };
}

export default async function AdminInvoicesPage({ searchParams }: PageProps<'/[locale]/admin/invoices'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('invoices'), searchParams]);
  const ctx = await requireStaff(locale, 'invoices.read', '/admin/invoices');
  const input = listInvoicesInput.parse(raw);
  const { invoices, next, mayWrite } = await invoicesPage(ctx, input);
  return (
    <div className="space-y-5">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <RefusalNotice state={await readFlash()} />
      <FilterTabs
        label={t('state')}
        current={input.show}
        tabs={invoiceFilters.map((key) => ({ key, label: t(`filter_${key}`), href: localPath(locale, `/admin/invoices?show=${key}`) }))}
      />
      <InvoiceTable invoices={invoices} issue={mayWrite ? issueInvoiceAction : null} locale={locale} />
      <OlderPager
        first={input.before === undefined ? null : localPath(locale, `/admin/invoices?show=${input.show}`)}
        older={next === null ? null : localPath(locale, `/admin/invoices?show=${input.show}&before=${next}`)}
      />
    </div>
  );
}
