import { getTranslations } from 'next-intl/server';
import { Table } from '@/components/admin/table';
import { Nothing } from '@/components/ui/nothing';
import type { ManagedOrderRow } from '@/lib/domain/orders/manage-views';
import { type Locale, localPath } from '@/lib/shared/locale';
import { deskCells } from './desk-cell';

type Props = {
  readonly orders: readonly ManagedOrderRow[];
  /** The search part of the list's address: an order's page leads on within it. */
  readonly search: string;
  readonly now: Date;
  readonly locale: Locale;
};

/** The orders of the desk; those that are ticked go into the form "desk". */
export async function DeskTable({ orders, search, now, locale }: Props) {
  const [t, admin] = await Promise.all([getTranslations('desk'), getTranslations('admin')]);
  if (orders.length === 0) return <Nothing>{admin('noOrders')}</Nothing>;
  const tail = search === '' ? '' : `?${search}`;
  const cell = await deskCells({ locale, now, hrefOf: (number) => localPath(locale, `/admin/orders/${number}${tail}`) });
  return (
    <Table
      caption={admin('orders')}
      rows={orders}
      keyOf={({ number }) => number}
      cell={cell}
      columns={[
        { key: 'chosen', label: t('chosen') },
        { key: 'number', label: admin('number') },
        { key: 'stage', label: admin('state') },
        { key: 'due', label: t('due') },
        { key: 'goods', label: admin('goods'), wide: true },
        { key: 'recipient', label: admin('recipient'), wide: true },
        { key: 'payable', label: admin('payable'), right: true },
        { key: 'parcels', label: t('tracking'), wide: true },
        { key: 'createdAt', label: admin('placed'), wide: true },
      ]}
    />
  );
}
