import { getTranslations } from 'next-intl/server';
import { ChoiceField, LongField, StaffForm, TextField, TickField } from '@/components/admin/staff-form';
import type { CategoryView } from '@/lib/domain/catalog/views';
import type { CollectionKind, ManagedCollection } from '@/lib/domain/collections/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';
import { type Fen, toYuan } from '@/lib/shared/money';

type Props = {
  /** Null: a new one. */
  readonly collection: ManagedCollection | null;
  readonly kind: CollectionKind;
  readonly categories: readonly CategoryView[];
  readonly brands: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
  readonly locale: Locale;
  readonly action: FormAction;
};

const yuan = (amount: Fen | null | undefined) => (amount === null || amount === undefined ? '' : toYuan(amount));

/** What a collection is called, where it stands, and what its rule says. */
export async function CollectionForm({ collection, kind, categories, brands, locale, action }: Props) {
  const t = await getTranslations('collections');
  const named = (one: { readonly name: string; readonly nameEn: string }) => pick(locale, one.name, one.nameEn);
  return (
    <StaffForm
      action={action}
      locale={locale}
      hidden={{ kind, ...(collection === null ? {} : { id: collection.id, version: collection.version }) }}
      submit={t('save')}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="name" label={t('name')} value={collection?.name ?? ''} required />
        <TextField name="nameEn" label={t('nameEn')} value={collection?.nameEn ?? ''} required />
        <LongField name="summary" label={t('summary')} rows={2} value={collection?.summary ?? ''} />
        <LongField name="summaryEn" label={t('summaryEn')} rows={2} value={collection?.summaryEn ?? ''} />
      </div>
      <TextField name="slug" label={t('slug')} value={collection?.slug ?? ''} hint={t('slugHint')} required />
      {kind === 'manual' ? null : (
        <fieldset className="space-y-4 border-t border-line pt-4">
          <legend className="float-left w-full text-lg font-semibold">{t('rule')}</legend>
          <p className="clear-both text-sm text-muted">{t('ruleHint')}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            <ChoiceField
              name="categoryId"
              label={t('category')}
              value={collection?.categoryId ?? ''}
              choices={[
                { value: '', label: t('any') },
                ...categories.flatMap((top) => [
                  { value: top.id, label: named(top) },
                  ...top.children.map((child) => ({ value: child.id, label: `　${named(child)}` })),
                ]),
              ]}
            />
            <ChoiceField
              name="brandId"
              label={t('brand')}
              value={collection?.brandId ?? ''}
              choices={[{ value: '', label: t('any') }, ...brands.map((brand) => ({ value: brand.id, label: named(brand) }))]}
            />
            <TextField name="minPrice" label={t('minPrice')} value={yuan(collection?.minPrice)} numeric />
            <TextField name="maxPrice" label={t('maxPrice')} value={yuan(collection?.maxPrice)} numeric />
            <TextField name="words" label={t('words')} hint={t('wordsHint')} value={collection?.words ?? ''} />
            <TextField name="newDays" label={t('newDays')} value={String(collection?.newDays ?? '')} numeric />
          </div>
          <TickField name="onSale" label={t('onSale')} ticked={collection?.onSale ?? false} />
          <TickField name="inStock" label={t('inStock')} ticked={collection?.inStock ?? false} />
        </fieldset>
      )}
      <TickField name="published" label={t('publish')} ticked={collection?.published ?? false} />
    </StaffForm>
  );
}
