import { getTranslations } from 'next-intl/server';
import type { ManagedProductView } from '@/lib/domain/catalog/manage-views';
import { productStatuses } from '@/lib/domain/catalog/product-inputs';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';
import { ChoiceField, LongField, StaffForm, TextField } from './staff-form';

type Props = { readonly product: ManagedProductView; readonly locale: Locale; readonly action: FormAction; readonly mayChange: boolean };

/** A product's words in both languages, and whether it is on sale. */
export async function ProductWordsForm({ product, locale, action, mayChange }: Props) {
  const t = await getTranslations('admin');
  if (!mayChange) return <p className="whitespace-pre-line">{product.description}</p>;
  const { id, version } = product;
  return (
    <StaffForm action={action} locale={locale} hidden={{ id, version }} submit={t('save')}>
      <ChoiceField
        name="status"
        label={t('state')}
        value={product.status}
        choices={productStatuses.map((value) => ({ value, label: t(`status_${value}`) }))}
      />
      <TextField name="title" label={t('titleZh')} value={product.title} required />
      <TextField name="titleEn" label={t('titleEn')} value={product.titleEn} required />
      <TextField name="summary" label={t('summaryZh')} value={product.summary} />
      <TextField name="summaryEn" label={t('summaryEn')} value={product.summaryEn} />
      <LongField name="description" label={t('descriptionZh')} value={product.description} rows={8} />
      <LongField name="descriptionEn" label={t('descriptionEn')} value={product.descriptionEn} rows={8} />
    </StaffForm>
  );
}
