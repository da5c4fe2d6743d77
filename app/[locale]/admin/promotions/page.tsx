import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { CouponTable, FlashSaleTable, PromotionTable } from '@/components/admin/offer-tables';
import { LinkButton } from '@/components/ui/button';
import type { StaffContext } from '@/lib/domain/context';
import { couponKinds, listOffersInput, type OfferList, offerLists, promotionKinds } from '@/lib/domain/promotions/manage-inputs';
import { type Locale, localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { offerWords } from '@/lib/web/offer-words';
import { listCoupons, listFlashSales, listPromotions, mayWriteOffers } from '@/lib/web/reads/promotions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promotions');
  return { title: t('promotions'), robots: { index: false } };
}

/** The list that is asked for, with what each offer does in words. */
async function tableOf(ctx: StaffContext, show: OfferList, locale: Locale) {
  const words = await offerWords(locale);
  switch (show) {
    case 'promotions':
      return <PromotionTable rows={(await listPromotions(ctx)).map((row) => ({ ...row, what: words.terms(row) }))} locale={locale} />;
    case 'coupons':
      return <CouponTable rows={(await listCoupons(ctx)).map((row) => ({ ...row, what: words.terms(row) }))} locale={locale} />;
    case 'flash':
      return <FlashSaleTable rows={await listFlashSales(ctx)} locale={locale} />;
  }
}

export default async function PromotionsPage({ searchParams }: PageProps<'/[locale]/admin/promotions'>) {
  const [locale, t, calendar, raw] = await Promise.all([
    getLocale(),
    getTranslations('promotions'),
    getTranslations('offerResults'),
    searchParams,
  ]);
  const ctx = await requireStaff(locale, 'promotions.read', '/admin/promotions');
  const { show } = listOffersInput.parse(raw);
  const made = {
    promotions: promotionKinds.map((kind) => ({ path: `new?kind=${kind}`, label: t(`new_${kind}`) })),
    coupons: couponKinds.map((kind) => ({ path: `coupons/new?kind=${kind}`, label: t(`newCoupon_${kind}`) })),
    flash: [{ path: 'flash/new', label: t('newFlash') }],
  }[show];
  return (
    <div className="space-y-5">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">{t('promotions')}</h1>
        <LinkButton href={localPath(locale, '/admin/promotions/calendar')} variant="quiet" size="small">
          {calendar('calendar')}
        </LinkButton>
      </header>
      <FilterTabs
        label={t('lists')}
        current={show}
        tabs={offerLists.map((key) => ({ key, label: t(`list_${key}`), href: localPath(locale, `/admin/promotions?show=${key}`) }))}
      />
      {mayWriteOffers(ctx) ? (
        <nav aria-label={t('create')} className="flex flex-wrap gap-2">
          {made.map(({ path, label }) => (
            <LinkButton key={path} href={localPath(locale, `/admin/promotions/${path}`)} variant="secondary" size="small">
              {label}
            </LinkButton>
          ))}
        </nav>
      ) : null}
      {await tableOf(ctx, show, locale)}
    </div>
  );
}
