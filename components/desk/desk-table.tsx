import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { Table } from '@/components/admin/table';
import { Nothing } from '@/components/ui/nothing';
import type { OrderQuery } from '@/lib/domain/orders/manage-inputs';
import type { ManagedOrderRow } from '@/lib/domain/orders/manage-views';
import { type Locale, localPath } from '@/lib/shared/locale';
import { deskCells } from './desk-cell';

/** The list's columns; `extra`: shown only when they are asked for. */
export const deskColumns = [
  { key: 'number', extra: false, right: false, wide: false },
  { key: 'stage', extra: false, right: false, wide: false },
  { key: 'due', extra: false, right: false, wide: false },
  { key: 'goods', extra: false, right: false, wide: true },
  { key: 'recipient', extra: false, right: false, wide: true },
  { key: 'phone', extra: true, right: false, wide: true },
  { key: 'payable', extra: false, right: true, wide: false },
  { key: 'parcels', extra: false, right: false, wide: true },
  { key: 'note', extra: true, right: false, wide: true },
  { key: 'paid', extra: true, right: false, wide: true },
  { key: 'placed', extra: false, right: false, wide: true },
] as const;
export type DeskColumn = (typeof deskColumns)[number]['key'];

type Props = {
  readonly orders: readonly ManagedOrderRow[];
  readonly columns: readonly DeskColumn[];
  readonly sort: OrderQuery['sort'];
  readonly hrefOf: (change: Readonly<Record<string, string | null>>) => Route;
  /** The search part of the list's address: an order's page leads on within it. */
  readonly search: string;
  readonly now: Date;
  readonly locale: Locale;
};

/** The orders of the desk; those that are ticked go into the form "desk". */
export async function DeskTable({ orders, columns, sort, hrefOf, search, now, locale }: Props) {
  const [t, admin] = await Promise.all([getTranslations('desk'), getTranslations('admin')]);
  if (orders.length === 0) return <Nothing>{admin('noOrders')}</Nothing>;
  const cell = await deskCells({ locale, now, hrefOf: (number) => localPath(locale, `/admin/orders/${number}?${search}`) });
  const byTime = {
    sort: {
      href: hrefOf({ sort: sort === 'newest' ? 'oldest' : null }),
      now: sort === 'newest' ? 'descending' : 'ascending',
    },
  } as const;
  return (
    <Table
      caption={admin('orders')}
      rows={orders}
      keyOf={({ number }) => number}
      cell={cell}
      pick={{ form: 'desk', all: t('chooseAll'), labelOf: ({ number }) => t('choose', { number }) }}
      columns={deskColumns
        .filter(({ key }) => key === 'number' || columns.includes(key))
        .map(({ key, right, wide }) => ({ key, label: t(`column_${key}`), right, wide, ...(key === 'placed' ? byTime : {}) }))}
    />
  );
}
