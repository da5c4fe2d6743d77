import { getTranslations } from 'next-intl/server';
import { offerStatuses } from '@/lib/domain/promotions/manage-inputs';
import { ChoiceField, TextField } from './staff-form';

type Basics = { readonly name: string; readonly nameEn: string; readonly status: string };

/** An offer's names and whether it is on. */
export async function OfferBasics({ offer }: { readonly offer: Basics | null }) {
  const t = await getTranslations('promotions');
  return (
    <>
      <h2 className="text-lg font-semibold">{t('basics')}</h2>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField name="name" label={t('nameZh')} value={offer?.name ?? ''} required />
        <TextField name="nameEn" label={t('nameEn')} value={offer?.nameEn ?? ''} required />
      </div>
      <ChoiceField
        name="status"
        label={t('status')}
        value={offer?.status ?? 'active'}
        choices={offerStatuses.map((value) => ({ value, label: t(`status_${value}`) }))}
      />
    </>
  );
}
