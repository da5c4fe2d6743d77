import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { approveRefundAction, rejectRefundAction, resendRefundAction, settleRefundAction } from '@/app/[locale]/admin/refunds/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { RefundTable } from '@/components/admin/refund-table';
import { OlderPager } from '@/components/lists/older-pager';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { listRefundsInput, refundFilters } from '@/lib/domain/payments/refund-inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { refundsPage } from '@/lib/web/reads/after-sale';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('afterSale');
  return { title: t('refunds'), robots: { index: false } };
}

export default async function AdminRefundsPage({ searchParams }: PageProps<'/[locale]/admin/refunds'>) {
  const [locale, t, raw] = await Promise.all([getLocale(), getTranslations('afterSale'), searchParams]);
  const ctx = await requireStaff(locale, 'refunds.read', '/admin/refunds');
  const input = listRefundsInput.parse(raw);
  const { refunds, next, mayApprove, mayWrite } = await refundsPage(ctx, input);
  const hrefOf = (show: string) => localPath(locale, `/admin/refunds?show=${show}`);
  return (
    <div className="space-y-5">
      <h1 className="text-2xl font-semibold">{t('refunds')}</h1>
      <RefusalNotice state={await readFlash()} />
      <FilterTabs
        label={t('state')}
        current={input.show}
        tabs={refundFilters.map((key) => ({ key, label: t(`refundFilter_${key}`), href: hrefOf(key) }))}
      />
      <RefundTable
        refunds={refunds}
        may={{ approve: mayApprove, write: mayWrite }}
        locale={locale}
        actions={{ approve: approveRefundAction, reject: rejectRefundAction, settle: settleRefundAction, resend: resendRefundAction }}
      />
      <OlderPager
        first={input.before === undefined ? null : hrefOf(input.show)}
        older={next === null ? null : localPath(locale, `/admin/refunds?show=${input.show}&before=${next}`)}
      />
    </div>
  );
}
