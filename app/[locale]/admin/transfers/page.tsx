import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ByHand } from '@/components/admin/by-hand';
import { Nothing } from '@/components/ui/nothing';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { transfersPage } from '@/lib/web/reads/payments';
import { confirmRefundAction, confirmTransferAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('transfers'), robots: { index: false } };
}

/** For the platform's people: every transfer and refund that is moved by hand. */
export default async function AdminTransfersPage() {
  const [locale, t, payments] = await Promise.all([getLocale(), getTranslations('admin'), getTranslations('payments')]);
  const ctx = await requireOperator(locale, '/admin/transfers');
  const page = await transfersPage(ctx);
  return (
    <div className="max-w-4xl space-y-5">
      <h1 className="text-2xl font-semibold">{t('transfers')}</h1>
      <RefusalNotice state={await readFlash()} />
      {page.transfers.length + page.refunds.length === 0 ? <Nothing>{payments('none')}</Nothing> : null}
      <ByHand {...page} locale={locale} actions={{ confirmTransfer: confirmTransferAction, confirmRefund: confirmRefundAction }} />
    </div>
  );
}
