import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { BoughtLines } from '@/components/checkout/checkout-lines';
import { type OrderSummaryView, orderStage } from '@/lib/domain/orders/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { PayForm } from './pay-form';
import { PayWord } from './pay-word';
import { StageBadge } from './stage-badge';

type Props = { readonly order: OrderSummaryView; readonly locale: Locale; readonly payAction: FormAction };

const totals = { unpaid: 'totalUnpaid', paid: 'total', refunded: 'total', closed: 'payable' } as const;

export async function OrderCard({ order, locale, payAction }: Props) {
  const t = await getTranslations('orders');
  const stage = orderStage(order);
  const href = localPath(locale, `/orders/${order.number}`);
  const pieces = order.lines.reduce((all, line) => all + line.quantity, 0);
  return (
    <article className="rounded-2xl border border-line bg-surface p-4 sm:p-6">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
        <h2 className="font-medium">{pick(locale, order.merchant, order.merchantEn)}</h2>
        <StageBadge stage={stage} label={t(`stage_${stage}`)} />
        <p className="w-full text-muted tabular-nums">
          {t('number')} {order.number} · {formatTime(locale, order.createdAt)}
        </p>
      </header>
      <BoughtLines
        locale={locale}
        lines={order.lines.slice(0, 3).map((line) => ({ ...line, key: line.id, href: localPath(locale, `/p/${line.slug}`) }))}
      />
      <footer className="flex flex-wrap items-center justify-end gap-x-4 gap-y-3 border-t border-line pt-4">
        <p className="mr-auto text-sm text-muted">
          {t('items', { count: pieces })} · {t(totals[order.paymentStatus])}{' '}
          <strong className="text-base text-ink tabular-nums">{formatMoney(locale, order.payable)}</strong> <PayWord order={order} />
        </p>
        <Link href={href} className="grid min-h-11 place-items-center rounded-lg border border-line-strong px-5 text-sm hover:bg-surface-2">
          {t('detail')}
        </Link>
        {stage === 'to_pay' ? (
          <PayForm
            action={payAction}
            groupNumber={order.groupNumber}
            locale={locale}
            label={t('payNow')}
            method={order.method ?? 'alipay'}
          />
        ) : null}
      </footer>
    </article>
  );
}
