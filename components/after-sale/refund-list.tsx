import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { OrderAfterSale, RefundView } from '@/lib/domain/after-sale/views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';
import { CaseBadge } from './case-badge';

/** The refunds of an order: how much, where it stands, since when. */
export async function RefundList({ refunds, locale }: { readonly refunds: readonly RefundView[]; readonly locale: Locale }) {
  const t = await getTranslations('afterSale');
  return (
    <ul className="divide-y divide-line text-sm">
      {refunds.map(({ id, amount, state, createdAt, doneAt }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
          <span className={state === 'done' || state === 'by_hand' ? 'text-success' : 'text-warning'}>{t(`refund_${state}`)}</span>
          <span className="text-muted tabular-nums">{formatTime(locale, doneAt ?? createdAt)}</span>
          <span className="font-medium tabular-nums">{formatMoney(locale, amount)}</span>
        </li>
      ))}
    </ul>
  );
}

type CasesProps = {
  readonly cases: OrderAfterSale['cases'];
  readonly base: '/after-sales' | '/admin/after-sales';
  readonly locale: Locale;
};

/** The cases of an order. */
export async function CaseLinks({ cases, base, locale }: CasesProps) {
  const t = await getTranslations('afterSale');
  return (
    <ul className="divide-y divide-line text-sm">
      {cases.map(({ number, kind, state }) => (
        <li key={number} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
          <Link href={localPath(locale, `${base}/${number}`)} className="grid min-h-11 place-items-center underline underline-offset-4">
            {t(`kind_${kind}`)}
          </Link>
          <CaseBadge state={state} />
        </li>
      ))}
    </ul>
  );
}
