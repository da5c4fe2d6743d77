import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { claimByCodeAction } from '@/app/[locale]/(shop)/coupons/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { CodeForm } from '@/components/offers/code-form';
import { CouponCard } from '@/components/offers/coupon-card';
import { EmptyState } from '@/components/ui/empty-state';
import { type ClaimView, walletStates } from '@/lib/domain/promotions/views';
import { walletInput } from '@/lib/domain/promotions/inputs';
import { formatTime } from '@/lib/shared/format';
import { localPath, pick } from '@/lib/shared/locale';
import { requireShopper } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { offerWords } from '@/lib/web/offer-words';
import { listClaims } from '@/lib/web/reads/offers';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('offers');
  return { title: t('mine'), robots: { index: false } };
}

export default async function WalletPage({ searchParams }: PageProps<'/[locale]/account/coupons'>) {
  const [locale, t, query] = await Promise.all([getLocale(), getTranslations('offers'), searchParams]);
  const ctx = await requireShopper(locale, '/account/coupons');
  const { state } = walletInput.parse(query);
  const [claims, words, flash] = await Promise.all([listClaims(ctx, state), offerWords(locale), readFlash()]);
  const orders = ({ orderNumbers }: ClaimView) => (
    <p className="text-sm">
      {t('usedIn')}{' '}
      {orderNumbers.map((number) => (
        <Link key={number} href={localPath(locale, `/orders/${number}`)} className="mr-2 tabular-nums underline underline-offset-4">
          {number}
        </Link>
      ))}
    </p>
  );
  return (
    <div className="mx-auto max-w-4xl space-y-6">
      <header className="flex flex-wrap items-baseline justify-between gap-2">
        <h1 className="text-2xl font-semibold">{t('mine')}</h1>
        <Link href={localPath(locale, '/coupons')} className="text-sm underline underline-offset-4">
          {t('goCentre')}
        </Link>
      </header>
      <CodeForm
        action={claimByCodeAction}
        initial={flash}
        locale={locale}
        labels={{ code: t('code'), hint: t('codeHint'), submit: t('useCode') }}
      />
      <FilterTabs
        label={t('couponTabs')}
        current={state}
        tabs={walletStates.map((key) => ({
          key,
          label: t(`state_${key}`),
          href: localPath(locale, `/account/coupons?state=${key}`),
        }))}
      />
      {claims.length === 0 ? (
        <EmptyState title={t('mineEmpty')} hint={t('centreHint')} href={localPath(locale, '/coupons')} action={t('goCentre')} />
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2">
          {claims.map((claim) => (
            <li key={claim.id}>
              <CouponCard
                name={pick(locale, claim.name, claim.nameEn)}
                what={words.terms(claim)}
                where={claim.shop === null ? t('platform') : t('ofShop', { shop: pick(locale, claim.shop.name, claim.shop.nameEn) })}
                facts={[
                  t('validUntil', { time: formatTime(locale, claim.validUntil) }),
                  ...(claim.state === 'returned' ? [t('returnedNote')] : []),
                ]}
                faded={state !== 'usable'}
              >
                {claim.orderNumbers.length === 0 ? undefined : orders(claim)}
              </CouponCard>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
