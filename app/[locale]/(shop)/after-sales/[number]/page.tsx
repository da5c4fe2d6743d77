import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import {
  acceptOfferAction,
  confirmNewAction,
  escalateCaseAction,
  sayAction,
  shipBackAction,
  withdrawCaseAction,
} from '@/app/[locale]/(shop)/after-sales/actions';
import { CaseView } from '@/components/after-sale/case-view';
import { Deadline } from '@/components/after-sale/deadline';
import { ShopperActions } from '@/components/after-sale/shopper-actions';
import { Missing } from '@/components/shop/missing';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { LiveRefresh } from '@/components/orders/live-refresh';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { isOpen } from '@/lib/domain/after-sale/views';
import { localPath, pick } from '@/lib/shared/locale';
import { requireShopper } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { casePage } from '@/lib/web/reads/after-sale';

export const instant = false;

export async function generateMetadata({ params }: PageProps<'/[locale]/after-sales/[number]'>): Promise<Metadata> {
  const [t, { number }] = await Promise.all([getTranslations('afterSale'), params]);
  return { title: `${t('title')} ${number}`, robots: { index: false } };
}

export default async function AfterSalePage({ params }: PageProps<'/[locale]/after-sales/[number]'>) {
  const [locale, t, { number }] = await Promise.all([getLocale(), getTranslations('afterSale'), params]);
  const ctx = await requireShopper(locale, `/after-sales/${number}`);
  const page = await casePage(ctx, number);
  if (page === null) return <Missing />;
  const { found, carriers, allowed, now } = page;
  return (
    <div className="mx-auto max-w-5xl space-y-6">
      {isOpen(found.state) ? (
        <LiveRefresh
          url={`/api/after-sales/${number}`}
          field="version"
          current={found.version}
          everyMs={found.state === 'refunding' ? 2000 : 10_000}
        />
      ) : null}
      <BackLink href={localPath(locale, '/after-sales')}>{t('backToList')}</BackLink>
      <RefusalNotice state={await readFlash()} />
      <CaseView found={found} locale={locale} as="shopper" say={sayAction}>
        <Card className="space-y-4">
          <div className="space-y-1">
            <h1 className="text-2xl font-semibold">{t(`say_${found.state}`)}</h1>
            <p className="text-sm text-muted tabular-nums">
              {t('number')} {found.number} · {pick(locale, found.merchant, found.merchantEn)} ·{' '}
              <Link href={localPath(locale, `/orders/${found.orderNumber}`)} className="underline underline-offset-4">
                {t('order')} {found.orderNumber}
              </Link>
            </p>
            <Deadline state={found.state} dueAt={found.dueAt} now={now} locale={locale} />
          </div>
          <ShopperActions
            found={found}
            allowed={allowed}
            carriers={carriers}
            locale={locale}
            actions={{
              accept: acceptOfferAction,
              withdraw: withdrawCaseAction,
              escalate: escalateCaseAction,
              shipBack: shipBackAction,
              confirmNew: confirmNewAction,
            }}
          />
        </Card>
      </CaseView>
    </div>
  );
}
