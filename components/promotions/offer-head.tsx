import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfferState } from '@/components/admin/offer-state';
import { PageHead } from '@/components/admin/page-head';
import type { ManagedState } from '@/lib/domain/promotions/manage-views';
import { type Locale, pick } from '@/lib/shared/locale';

type Props = {
  /** Null: a new one, of this title. */
  readonly offer: { readonly name: string; readonly nameEn: string; readonly state: ManagedState } | null;
  readonly fresh: string;
  readonly back: Route;
  readonly locale: Locale;
};

/** The head of an offer's page: its name, where it stands, and the way back. */
export async function OfferHead({ offer, fresh, back, locale }: Props) {
  const t = await getTranslations('promotions');
  return (
    <PageHead title={offer === null ? fresh : pick(locale, offer.name, offer.nameEn)} back={{ href: back, label: t('back') }}>
      {offer === null ? null : <OfferState state={offer.state} label={t(`state_${offer.state}`)} />}
    </PageHead>
  );
}
