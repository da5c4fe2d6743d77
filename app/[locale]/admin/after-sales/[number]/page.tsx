import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import {
  approveCaseAction,
  escalateReturnAction,
  offerLessAction,
  receiveReturnAction,
  refuseCaseAction,
  shipNewAction,
  staffSayAction,
} from '@/app/[locale]/admin/after-sales/actions';
import { CaseHead } from '@/components/after-sale/case-head';
import { CaseView } from '@/components/after-sale/case-view';
import { StaffActions } from '@/components/after-sale/staff-actions';
import { Missing } from '@/components/shop/missing';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { adminCasePage } from '@/lib/web/reads/after-sale';

export const instant = false;

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/after-sales/[number]'>): Promise<Metadata> {
  return { title: (await params).number, robots: { index: false } };
}

export default async function AdminAfterSalePage({ params }: PageProps<'/[locale]/admin/after-sales/[number]'>) {
  const [locale, t, { number }] = await Promise.all([getLocale(), getTranslations('afterSale'), params]);
  const ctx = await requireStaff(locale, 'after_sale.read', `/admin/after-sales/${number}`);
  const page = await adminCasePage(ctx, number);
  if (page === null) return <Missing />;
  const { found, carriers, allowed, now, returnAddress, mayWrite } = page;
  return (
    <div className="space-y-6">
      <BackLink href={localPath(locale, '/admin/after-sales')}>{t('title')}</BackLink>
      <RefusalNotice state={await readFlash()} />
      <CaseView found={found} locale={locale} as="staff" say={mayWrite ? staffSayAction : null}>
        <Card className="space-y-4">
          <CaseHead found={found} now={now} locale={locale} orderHref={localPath(locale, `/admin/orders/${found.orderNumber}`)} />
          {mayWrite ? (
            <StaffActions
              found={found}
              allowed={allowed}
              carriers={carriers}
              returnAddress={returnAddress}
              locale={locale}
              actions={{
                approve: approveCaseAction,
                refuse: refuseCaseAction,
                offer: offerLessAction,
                receive: receiveReturnAction,
                shipNew: shipNewAction,
                escalate: escalateReturnAction,
              }}
            />
          ) : null}
        </Card>
      </CaseView>
    </div>
  );
}
