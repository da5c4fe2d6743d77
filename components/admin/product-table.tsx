import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ActionForm } from '@/components/account/action-form';
import { InlineCell } from '@/components/lists/inline-cell';
import { Badge } from '@/components/ui/badge';
import { Nothing } from '@/components/ui/nothing';
import { Picture } from '@/components/ui/picture';
import type { ManagedProductRow } from '@/lib/domain/catalog/manage-views';
import type { ListProductsInput, ProductSort } from '@/lib/domain/catalog/product-inputs';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { toYuan } from '@/lib/shared/money';
import { Table } from './table';

/** The list's columns; `extra`: shown only when they are asked for. */
export const productColumns = [
  { key: 'title', extra: false, right: false, wide: false, sort: 'title' },
  { key: 'status', extra: false, right: false, wide: true, sort: null },
  { key: 'category', extra: false, right: false, wide: true, sort: null },
  { key: 'brand', extra: true, right: false, wide: true, sort: null },
  { key: 'skus', extra: true, right: true, wide: true, sort: null },
  { key: 'price', extra: false, right: true, wide: false, sort: null },
  { key: 'onHand', extra: false, right: true, wide: false, sort: null },
  { key: 'available', extra: false, right: true, wide: true, sort: null },
  { key: 'sales', extra: false, right: true, wide: true, sort: null },
  { key: 'updated', extra: false, right: false, wide: true, sort: 'updated' },
  { key: 'created', extra: true, right: false, wide: true, sort: 'created' },
] as const;
export type ProductColumn = (typeof productColumns)[number]['key'];

type Props = {
  readonly products: readonly ManagedProductRow[];
  readonly locale: Locale;
  readonly columns: readonly ProductColumn[];
  readonly input: ListProductsInput;
  /** What saves a price and a stock in its cell; null: the person may not. */
  readonly priceAction: FormAction | null;
  readonly stockAction: FormAction | null;
  /** Makes another product of one; null: the person may not. */
  readonly copyAction: FormAction | null;
  /** The form that ticked products go with; null: nothing can be done with them. */
  readonly pickForm: string | null;
  readonly hrefOf: (change: Readonly<Record<string, string | null>>) => Route;
};

export async function ProductTable({ products, locale, columns, input, priceAction, stockAction, copyAction, pickForm, hrefOf }: Props) {
  const [t, words, editor, lists] = await Promise.all([
    getTranslations('productList'),
    getTranslations('admin'),
    getTranslations('editor'),
    getTranslations('lists'),
  ]);
  if (products.length === 0) return <Nothing>{t('none')}</Nothing>;
  const time = (at: Date) => (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {formatTime(locale, at)}
    </time>
  );
  const inline = { locale, typed: String(t.raw('typed')) };
  const cell = (product: ManagedProductRow, column: string) => {
    const { lowest, highest, only } = product;
    const [level, ...more] = only?.levels ?? [];
    const name = pick(locale, product.title, product.titleEn);
    switch (column) {
      case 'title':
        return (
          <span className="flex min-w-48 items-center gap-3">
            {product.image === null ? (
              <span className="size-11 shrink-0 rounded-lg bg-surface-2" />
            ) : (
              <Picture src={product.image} alt="" sizes="44px" className="size-11 shrink-0 rounded-lg object-cover" />
            )}
            <Link
              href={localPath(locale, `/admin/products/${product.id}`)}
              prefetch={false}
              className="font-medium underline-offset-4 hover:underline"
            >
              {name}
            </Link>
          </span>
        );
      case 'status':
        return <Badge tone={product.status === 'live' ? 'success' : 'neutral'}>{words(`status_${product.status}`)}</Badge>;
      case 'category':
        return pick(locale, product.category.name, product.category.nameEn);
      case 'brand':
        return product.brand === null ? '—' : pick(locale, product.brand.name, product.brand.nameEn);
      case 'skus':
        return product.skus;
      case 'price':
        if (lowest === null || highest === null) return '—';
        if (only !== null && priceAction !== null)
          return (
            <InlineCell
              {...inline}
              action={priceAction}
              hidden={{ id: only.id, listPrice: only.listPrice === null ? '' : toYuan(only.listPrice) }}
              version={only.version}
              name="price"
              value={toYuan(only.price)}
              label={t('priceOf', { name })}
            />
          );
        return lowest === highest ? formatMoney(locale, lowest) : `${formatMoney(locale, lowest)} – ${formatMoney(locale, highest)}`;
      case 'onHand':
        return level === undefined || more.length > 0 || only === null || stockAction === null ? (
          product.onHand
        ) : (
          <InlineCell
            {...inline}
            action={stockAction}
            hidden={{ variantId: only.id, warehouseId: level.warehouseId, mode: 'set' }}
            version={level.version}
            name="amount"
            value={String(level.onHand)}
            label={t('stockOf', { name })}
          />
        );
      case 'available':
        return product.available;
      case 'sales':
        return product.salesCount;
      case 'copy':
        return copyAction === null ? null : (
          <ActionForm action={copyAction} locale={locale} submit={editor('duplicate')} variant="quiet" size="small">
            <input type="hidden" name="id" value={product.id} />
          </ActionForm>
        );
      case 'updated':
        return time(product.updatedAt);
      default:
        return time(product.createdAt);
    }
  };
  const sortOf = (sort: ProductSort | null) => {
    if (sort === null) return {};
    const here = input.sort === sort;
    const first = sort === 'title' ? 'up' : 'down';
    const dir = here ? (input.dir === 'up' ? 'down' : 'up') : first;
    const now = here ? (input.dir === 'up' ? 'ascending' : 'descending') : 'none';
    return { sort: { href: hrefOf({ sort, dir }), now } } as const;
  };
  return (
    <Table
      caption={words('products')}
      rows={products}
      keyOf={({ id }) => id}
      cell={cell}
      {...(pickForm === null
        ? {}
        : {
            pick: {
              form: pickForm,
              all: lists('pickPage'),
              labelOf: ({ title, titleEn }: ManagedProductRow) => lists('pickRow', { name: pick(locale, title, titleEn) }),
            },
          })}
      columns={[
        ...productColumns
          .filter(({ key }) => key === 'title' || columns.includes(key))
          .map(({ key, right, wide, sort }) => ({ key, label: t(`column_${key}`), right, wide, ...sortOf(sort) })),
        ...(copyAction === null ? [] : [{ key: 'copy', label: editor('duplicate'), wide: true, right: true }]),
      ]}
    />
  );
}
