import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { BoardColumn } from '@/lib/domain/order-desk/board-views';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { DueMark } from './due-mark';
import { OrderFlags } from './order-flags';

type Props = { readonly columns: readonly BoardColumn[]; readonly locale: Locale; readonly now: Date };

/** The orders by what is to be done with them, side by side; on phones one below the other. */
export async function Board({ columns, locale, now }: Props) {
  const t = await getTranslations('desk');
  const admin = await getTranslations('admin');
  return (
    <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-6">
      {columns.map(({ key, orders, count, more }) => (
        <section key={key} aria-labelledby={`column-${key}`} className="min-w-0 rounded-2xl border border-line bg-surface-2/50 p-3">
          <h2 id={`column-${key}`} className="mb-2 flex items-center justify-between gap-2 px-1 text-sm font-semibold">
            <Link href={localPath(locale, `/admin/orders?stage=${key}`)} prefetch={false} className="py-1.5 hover:underline">
              {admin(`stage_${key}`)}
            </Link>
            <span className="text-muted tabular-nums">{more ? t('orMore', { count: count - 1 }) : count}</span>
          </h2>
          {orders.length === 0 ? <p className="px-1 py-4 text-sm text-muted">{t('emptyColumn')}</p> : null}
          <ul className="space-y-2">
            {orders.map((order) => (
              <li key={order.number} className="rounded-xl border border-line bg-surface text-sm">
                <Link
                  href={localPath(locale, `/admin/orders/${order.number}?stage=${key}`)}
                  prefetch={false}
                  className="block space-y-1.5 rounded-xl p-3 hover:bg-surface-2"
                >
                  <span className="flex justify-between gap-2">
                    <span className="font-medium tabular-nums">{order.number}</span>
                    <span className="tabular-nums">{formatMoney(locale, order.payable)}</span>
                  </span>
                  <span className="line-clamp-2 block text-muted">
                    {order.lines.map((line) => `${pick(locale, line.title, line.titleEn)} × ${line.quantity}`).join('，')}
                  </span>
                  <span className="flex flex-wrap items-center gap-1">
                    <DueMark due={order.due} now={now} locale={locale} />
                    <OrderFlags flags={order.flags} />
                    <span className="ml-auto text-muted">{order.recipient}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
