import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { WaitingCash } from '@/lib/domain/payments/manage-views';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';

/** Orders whose money is to be collected; each is recorded on its own page. */
export async function Uncollected({ orders, locale }: { readonly orders: readonly WaitingCash[]; readonly locale: Locale }) {
  const t = await getTranslations('payments');
  if (orders.length === 0) return null;
  return (
    <section aria-labelledby="uncollected" className="space-y-3">
      <h2 id="uncollected" className="text-lg font-semibold">
        {t('uncollectedTitle')}
      </h2>
      <Card>
        <ul className="divide-y divide-line text-sm">
          {orders.map(({ number, payable, recipient, delivered }) => (
            <li key={number} className="flex min-h-11 flex-wrap items-center gap-x-3">
              <Link
                href={localPath(locale, `/admin/orders/${number}`)}
                prefetch={false}
                className="py-3 font-medium underline underline-offset-4"
              >
                {number}
              </Link>
              <span className="text-muted">{recipient}</span>
              {delivered ? <Badge tone="warning">{t('delivered')}</Badge> : <Badge>{t('underway')}</Badge>}
              <strong className="ml-auto tabular-nums">{formatMoney(locale, payable)}</strong>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
