import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { BoughtLines } from '@/components/checkout/checkout-lines';
import type { CaseSummaryView } from '@/lib/domain/after-sale/views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { CaseBadge } from './case-badge';
import { Deadline } from './deadline';

/** A case in the shopper's list. */
export async function CaseCard({ found, now, locale }: { readonly found: CaseSummaryView; readonly now: Date; readonly locale: Locale }) {
  const t = await getTranslations('afterSale');
  return (
    <article className="rounded-2xl border border-line bg-surface p-4 sm:p-6">
      <header className="flex flex-wrap items-center justify-between gap-2 text-sm">
        <p className="text-muted tabular-nums">
          {pick(locale, found.merchant, found.merchantEn)} · {formatTime(locale, found.createdAt)}
        </p>
        <CaseBadge state={found.state} />
      </header>
      <BoughtLines locale={locale} lines={found.lines.map((line) => ({ ...line, key: line.orderLineId }))} />
      <footer className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3">
        <div className="space-y-1 text-sm">
          <p>
            {t(`kind_${found.kind}`)}
            {found.kind === 'exchange' ? null : <span className="ml-2 font-medium tabular-nums">{formatMoney(locale, found.amount)}</span>}
          </p>
          <Deadline state={found.state} dueAt={found.dueAt} now={now} locale={locale} short />
        </div>
        <Link
          href={localPath(locale, `/after-sales/${found.number}`)}
          className="grid min-h-11 place-items-center rounded-lg border border-line-strong px-4 text-sm hover:bg-surface-2"
        >
          {t('detail')}
        </Link>
      </footer>
    </article>
  );
}
