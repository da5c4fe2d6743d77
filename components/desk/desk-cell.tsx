import { getTranslations } from 'next-intl/server';
import type { Route } from 'next';
import Link from 'next/link';
import { StageBadge } from '@/components/orders/stage-badge';
import type { ManagedOrderRow } from '@/lib/domain/orders/manage-views';
import { orderStage } from '@/lib/domain/orders/views';
import { formatMoney, formatSoon } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { DueMark } from './due-mark';
import { OrderFlags } from './order-flags';

type Look = { readonly locale: Locale; readonly now: Date; readonly hrefOf: (number: string) => Route };

/** How each column of the desk shows an order. */
export async function deskCells({ locale, now, hrefOf }: Look) {
  const stages = await getTranslations('orders');
  const time = (at: Date) => (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {formatSoon(locale, at)}
    </time>
  );
  return (order: ManagedOrderRow, column: string): React.ReactNode => {
    switch (column) {
      case 'number':
        return (
          <Link href={hrefOf(order.number)} prefetch={false} className="font-medium underline underline-offset-4">
            {order.number}
          </Link>
        );
      case 'stage':
        return (
          <span className="flex flex-wrap items-center gap-1">
            <StageBadge stage={orderStage(order)} label={stages(`stage_${orderStage(order)}`)} />
            <OrderFlags flags={order.flags} />
          </span>
        );
      case 'due':
        return <DueMark due={order.due} now={now} locale={locale} />;
      case 'goods':
        return (
          <span className="line-clamp-2 max-w-80">
            {order.lines.map((line) => `${pick(locale, line.title, line.titleEn)} × ${line.quantity}`).join('，')}
          </span>
        );
      case 'recipient':
        return `${order.recipient} · ${order.province}`;
      case 'payable':
        return formatMoney(locale, order.payable);
      case 'parcels':
        return order.parcels.map(({ trackingNumber }) => trackingNumber).join(', ');
      case 'phone':
        return order.phone;
      case 'note':
        return <span className="line-clamp-2 max-w-60">{order.note}</span>;
      case 'paid':
        return order.paidAt === null ? '—' : time(order.paidAt);
      default:
        return time(order.createdAt);
    }
  };
}
