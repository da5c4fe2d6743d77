import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { openCaseAction } from '@/app/[locale]/(shop)/after-sales/actions';
import { NewCaseForm } from '@/components/after-sale/new-case-form';
import { Missing } from '@/components/shop/missing';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { isHumanNumber } from '@/lib/shared/number';
import { requireShopper } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { orderAfterSalePage } from '@/lib/web/reads/after-sale';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('afterSale');
  return { title: t('open'), robots: { index: false } };
}

export default async function NewCasePage({ params }: PageProps<'/[locale]/orders/[number]/after-sale/new'>) {
  const [locale, t, { number }] = await Promise.all([getLocale(), getTranslations('afterSale'), params]);
  if (!isHumanNumber(number)) return <Missing />;
  const ctx = await requireShopper(locale, `/orders/${number}/after-sale/new`);
  const page = await orderAfterSalePage(ctx, number);
  if (page === null) return <Missing />;
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <BackLink href={localPath(locale, `/orders/${number}`)}>{t('backToOrder')}</BackLink>
      <RefusalNotice state={await readFlash()} />
      <h1 className="text-2xl font-semibold">{t('open')}</h1>
      <Card>
        {page.caseable.length === 0 ? (
          <p className="text-muted">{t('nothingToClaim')}</p>
        ) : (
          <NewCaseForm orderNumber={number} caseId={page.newId} page={page} action={openCaseAction} locale={locale} />
        )}
      </Card>
    </div>
  );
}
