import { getTranslations } from 'next-intl/server';
import { InputField, SelectField } from '@/components/ui/field';
import { type BulkKind, listPriceWays, roundings } from '@/lib/domain/bulk/inputs';
import { productStatuses } from '@/lib/domain/catalog/product-inputs';
import { type ActionState, fieldError } from '@/lib/shared/action-state';

type Choice = { readonly value: string; readonly label: string };
type Props = {
  readonly kind: BulkKind;
  readonly typed: Readonly<Record<string, string>>;
  readonly refused: ActionState;
  readonly categories: readonly Choice[];
  readonly warehouses: readonly Choice[];
};

/** What a change of many products is told, as fields of an address. */
export async function BulkFields({ kind, typed, refused, categories, warehouses }: Props) {
  const [t, admin] = await Promise.all([getTranslations('bulk'), getTranslations('admin')]);
  const field = (name: string, label: string) => ({ name, label, error: fieldError(refused, name), defaultValue: typed[name] ?? '' });
  const choice = (name: string, label: string, choices: readonly Choice[]) => (
    <SelectField {...field(name, label)} required>
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </SelectField>
  );
  const open = { value: '', label: t('choose') };
  switch (kind) {
    case 'price':
      return (
        <>
          {choice(
            'by',
            t('by'),
            (['percent', 'amount'] as const).map((one) => ({ value: one, label: t(`by_${one}`) })),
          )}
          <InputField {...field('amount', t('amount'))} hint={t('amountHint')} inputMode="text" autoComplete="off" required />
          {choice(
            'rounding',
            t('rounding'),
            roundings.map((one) => ({ value: one, label: t(`rounding_${one}`) })),
          )}
          {choice(
            'listPrice',
            t('listPrice'),
            listPriceWays.map((one) => ({ value: one, label: t(`listPrice_${one}`) })),
          )}
        </>
      );
    case 'stock':
      return (
        <>
          {choice('warehouseId', t('warehouse'), warehouses.length === 1 ? warehouses : [open, ...warehouses])}
          <InputField {...field('delta', t('delta'))} hint={t('deltaHint')} inputMode="text" autoComplete="off" required />
          <InputField {...field('reason', t('reason'))} maxLength={200} />
        </>
      );
    case 'status':
      return choice(
        'status',
        t('status'),
        productStatuses.map((one) => ({ value: one, label: admin(`status_${one}`) })),
      );
    case 'category':
      return choice('categoryId', t('category'), [open, ...categories]);
  }
}
