import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { CaseView } from '@/lib/domain/after-sale/views';
import { type Locale, pick } from '@/lib/shared/locale';
import { CaseBadge } from './case-badge';
import { Deadline } from './deadline';

type Props = { readonly found: CaseView; readonly now: Date; readonly locale: Locale; readonly orderHref: Route | null };

/** A case's number, state and deadline, as the console shows them. */
export async function CaseHead({ found, now, locale, orderHref }: Props) {
  const t = await getTranslations('afterSale');
  const order = `${t('order')} ${found.orderNumber}`;
  return (
    <div className="space-y-1">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="text-2xl font-semibold">{found.number}</h1>
        <CaseBadge state={found.state} />
      </div>
      <p className="text-sm text-muted tabular-nums">
        {t('shopper')} {found.shopper} ·{' '}
        {orderHref === null ? (
          `${pick(locale, found.merchant, found.merchantEn)} · ${order}`
        ) : (
          <Link href={orderHref} className="underline underline-offset-4">
            {order}
          </Link>
        )}
      </p>
      <Deadline state={found.state} dueAt={found.dueAt} now={now} locale={locale} />
    </div>
  );
}
