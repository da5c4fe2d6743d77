import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import type { WaitingCancelAsk } from '@/lib/domain/orders/cancel-views';
import { formatTime } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';

/** The requests to cancel that wait for an answer, those that are due first. */
export async function CancelAsks({ asks, locale }: { readonly asks: readonly WaitingCancelAsk[]; readonly locale: Locale }) {
  const t = await getTranslations('afterSale');
  if (asks.length === 0) return null;
  return (
    <Card>
      <h2 className="mb-3 text-lg font-semibold">{t('asksWaiting')}</h2>
      <ul className="space-y-2 text-sm">
        {asks.map(({ id, number, recipient, dueAt }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4">
            <span>
              <Link
                href={localPath(locale, `/admin/orders/${number}`)}
                prefetch={false}
                className="font-medium underline underline-offset-4"
              >
                {number}
              </Link>{' '}
              {recipient}
            </span>
            <span className="text-muted">{t('askDue', { time: formatTime(locale, dueAt) })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
