import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';
import { ClaimForm } from './claim-form';

type Props = {
  readonly promotions: readonly { readonly key: string; readonly name: string; readonly what: string }[];
  readonly coupons: readonly { readonly id: string; readonly what: string; readonly gone: boolean }[];
  readonly locale: Locale;
  readonly action: FormAction;
};

/** What the shop's promotions do to a product, and the coupons for it. */
export async function ProductOffers({ promotions, coupons, locale, action }: Props) {
  const t = await getTranslations('offers');
  if (promotions.length === 0 && coupons.length === 0) return null;
  return (
    <section aria-label={t('offersHere')} className="space-y-3 rounded-2xl border border-line bg-surface p-4 text-sm">
      <h2 className="font-medium">{t('offersHere')}</h2>
      <ul className="space-y-2">
        {promotions.map(({ key, name, what }) => (
          <li key={key} className="flex flex-wrap items-center gap-2">
            <Badge tone="danger">{name}</Badge>
            {what}
          </li>
        ))}
        {coupons.map(({ id, what, gone }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <span className="flex items-center gap-2">
              <Badge tone="warning">{t('coupons')}</Badge>
              {what}
            </span>
            {gone ? (
              <span className="text-muted">{t('gone')}</span>
            ) : (
              <ClaimForm action={action} locale={locale} couponId={id} label={t('claim')} about={what} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
