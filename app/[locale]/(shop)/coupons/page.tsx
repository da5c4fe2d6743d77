import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ClaimForm } from '@/components/offers/claim-form';
import { CouponCard } from '@/components/offers/coupon-card';
import { EmptyState } from '@/components/ui/empty-state';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { formatTime } from '@/lib/shared/format';
import { localPath, pick } from '@/lib/shared/locale';
import { readFlash } from '@/lib/web/flash';
import { offerWords } from '@/lib/web/offer-words';
import { couponCentre } from '@/lib/web/reads/offers';
import { claimCouponAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('offers');
  return { title: t('centre') };
}

export default async function CouponCentrePage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('offers')]);
  const [coupons, words, flash] = await Promise.all([couponCentre(), offerWords(locale), readFlash()]);
  return (
    <div className="space-y-6">
      <header className="flex flex-wrap items-baseline justify-between gap-2">
        <div>
          <h1 className="text-2xl font-semibold">{t('centre')}</h1>
          <p className="text-muted">{t('centreHint')}</p>
        </div>
        <Link href={localPath(locale, '/account/coupons')} prefetch={false} className="text-sm underline underline-offset-4">
          {t('mine')}
        </Link>
      </header>
      <RefusalNotice state={flash} />
      {coupons.length === 0 ? (
        <EmptyState title={t('centreEmpty')} hint={t('centreHint')} href={localPath(locale, '/')} action={t('goShopping')} />
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {coupons.map((coupon) => {
            const what = words.terms(coupon);
            const full = coupon.had >= coupon.perUserLimit;
            const gone = coupon.left !== null && coupon.left <= 0;
            return (
              <li key={coupon.id}>
                <CouponCard
                  name={pick(locale, coupon.name, coupon.nameEn)}
                  what={what}
                  where={coupon.shop === null ? t('platform') : t('ofShop', { shop: pick(locale, coupon.shop.name, coupon.shop.nameEn) })}
                  facts={[
                    coupon.validUntil === null
                      ? t('validDays', { days: coupon.validDays ?? 0 })
                      : t('validUntil', { time: formatTime(locale, coupon.validUntil) }),
                    t('claimUntil', { time: formatTime(locale, coupon.claimEndsAt) }),
                    ...(coupon.left === null || gone ? [] : [t('left', { count: coupon.left })]),
                  ]}
                  faded={full || gone}
                >
                  {full || gone ? (
                    <p className="text-right text-sm text-muted">{full ? t('had') : t('gone')}</p>
                  ) : (
                    <ClaimForm
                      action={claimCouponAction}
                      locale={locale}
                      couponId={coupon.id}
                      label={coupon.had > 0 ? t('claimAgain') : t('claim')}
                      about={what}
                    />
                  )}
                </CouponCard>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
