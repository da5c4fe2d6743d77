import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { decideDisputeAction, operatorSayAction } from '@/app/[locale]/admin/disputes/actions';
import { CaseHead } from '@/components/after-sale/case-head';
import { CaseView } from '@/components/after-sale/case-view';
import { OperatorActions } from '@/components/after-sale/operator-actions';
import { Missing } from '@/components/shop/missing';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { casePage } from '@/lib/web/reads/after-sale';

export const instant = false;

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/disputes/[number]'>): Promise<Metadata> {
  return { title: (await params).number, robots: { index: false } };
}

export default async function AdminDisputePage({ params }: PageProps<'/[locale]/admin/disputes/[number]'>) {
  const [locale, t, { number }] = await Promise.all([getLocale(), getTranslations('afterSale'), params]);
  const ctx = await requireOperator(locale, `/admin/disputes/${number}`);
  const page = await casePage(ctx, number);
  if (page === null) return <Missing />;
  const { found, allowed, now } = page;
  return (
    <div className="space-y-6">
      <BackLink href={localPath(locale, '/admin/disputes')}>{t('disputes')}</BackLink>
      <RefusalNotice state={await readFlash()} />
      <CaseView found={found} locale={locale} as="operator" say={operatorSayAction}>
        <Card className="space-y-4">
          <CaseHead found={found} now={now} locale={locale} orderHref={null} />
          <OperatorActions found={found} allowed={allowed} action={decideDisputeAction} locale={locale} />
        </Card>
      </CaseView>
    </div>
  );
}
