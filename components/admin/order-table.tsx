import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { StageBadge } from '@/components/orders/stage-badge';
import { Nothing } from '@/components/ui/nothing';
import type { ManagedOrderRow } from '@/lib/domain/orders/manage-views';
import { orderStage } from '@/lib/domain/orders/views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { Table } from './table';

type Props = { readonly orders: readonly ManagedOrderRow[]; readonly locale: Locale; readonly empty: string };

export async function OrderTable({ orders, locale, empty }: Props) {
  const [t, stages] = await Promise.all([getTranslations('admin'), getTranslations('orders')]);
  if (orders.length === 0) return <Nothing>{empty}</Nothing>;
  const cell = (order: ManagedOrderRow, column: string) => {
    switch (column) {
      case 'number':
        return (
          <Link
            href={localPath(locale, `/admin/orders/${order.number}`)}
            prefetch={false}
            className="font-medium underline underline-offset-4"
          >
            {order.number}
          </Link>
        );
      case 'stage':
        return <StageBadge stage={orderStage(order)} label={stages(`stage_${orderStage(order)}`)} />;
      case 'goods':
        return (
          <span className="line-clamp-1 max-w-72">
            {order.lines.map((line) => `${pick(locale, line.title, line.titleEn)} × ${line.quantity}`).join('，')}
          </span>
        );
      case 'recipient':
        return `${order.recipient} · ${order.province}`;
      case 'payable':
        return formatMoney(locale, order.payable);
      default:
        return <time dateTime={order.createdAt.toISOString()}>{formatTime(locale, order.createdAt)}</time>;
    }
  };
  return (
    <Table
      caption={t('orders')}
      rows={orders}
      keyOf={({ number }) => number}
      cell={cell}
      columns={[
        { key: 'number', label: t('number') },
        { key: 'stage', label: t('state') },
        { key: 'goods', label: t('goods'), wide: true },
        { key: 'recipient', label: t('recipient'), wide: true },
        { key: 'payable', label: t('payable'), right: true },
        { key: 'createdAt', label: t('placed'), wide: true },
      ]}
    />
  );
}
