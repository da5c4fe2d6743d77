import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ByHand } from '@/components/admin/by-hand';
import { CashTerms } from '@/components/admin/cash-terms';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { PaymentTable } from '@/components/admin/payment-table';
import { SearchForm } from '@/components/admin/search-form';
import { Uncollected } from '@/components/admin/uncollected';
import { LinkButton } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { listPaymentsInput, paymentFilters } from '@/lib/domain/payments/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { paymentsPage } from '@/lib/web/reads/payments';
import { confirmRefundAction, confirmTransferAction, setCashTermsAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('payments');
  return { title: t('title'), robots: { index: false } };
}

export default async function AdminPaymentsPage({ searchParams }: PageProps<'/[locale]/admin/payments'>) {
  const [locale, t, admin, raw] = await Promise.all([getLocale(), getTranslations('payments'), getTranslations('admin'), searchParams]);
  const ctx = await requireStaff(locale, 'payments.read', '/admin/payments');
  const input = listPaymentsInput.parse(raw);
  const { payments, next, exceptions, byHand, uncollected, terms, today } = await paymentsPage(ctx, input);
  const hrefOf = (change: Record<string, string>) =>
    localPath(locale, `/admin/payments?${new URLSearchParams({ show: input.show, q: input.q, ...change }).toString()}`);
  return (
    <div className="space-y-5">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <LinkButton variant="secondary" href={localPath(locale, '/admin/payments/exceptions')}>
          {t('exceptionsTitle')} {exceptions}
        </LinkButton>
      </header>
      <RefusalNotice state={await readFlash()} />
      {byHand === null ? null : (
        <ByHand
          {...byHand}
          today={today}
          locale={locale}
          actions={{ confirmTransfer: confirmTransferAction, confirmRefund: confirmRefundAction }}
        />
      )}
      <Uncollected orders={uncollected} locale={locale} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterTabs
          label={t('show')}
          current={input.show}
          tabs={paymentFilters.map((key) => ({ key, label: t(`show_${key}`), href: hrefOf({ show: key }) }))}
        />
        <SearchForm
          action={localPath(locale, '/admin/payments')}
          label={t('search')}
          submit={admin('search')}
          value={input.q}
          kept={{ show: input.show }}
        />
      </div>
      <PaymentTable payments={payments} locale={locale} />
      {next === null ? null : (
        <LinkButton variant="secondary" href={hrefOf({ before: next })}>
          {t('more')}
        </LinkButton>
      )}
      {terms === null ? null : <CashTerms terms={terms} locale={locale} action={setCashTermsAction} />}
    </div>
  );
}
