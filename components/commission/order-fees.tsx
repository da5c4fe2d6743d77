import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { Facts } from '@/components/ui/facts';
import type { FeeView } from '@/lib/domain/commission/views';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { sum } from '@/lib/shared/money';
import { rateWords } from './rate';

/** What the platform takes of an order, by its lines. */
export async function OrderFees({ fees, locale }: { readonly fees: readonly FeeView[]; readonly locale: Locale }) {
  const t = await getTranslations('commission');
  const some = fees.filter(({ rule }) => rule !== null);
  if (some.length === 0) return null;
  const [taken, back] = [sum(some.map(({ fee }) => fee)), sum(some.map((one) => one.back))];
  return (
    <Card>
      <h2 className="mb-3 text-lg font-semibold">{t('fees')}</h2>
      <ul className="mb-3 space-y-2 text-sm">
        {some.map((one) => (
          <li key={one.orderLineId} className="flex justify-between gap-x-4">
            <span>
              {pick(locale, one.title, one.titleEn)}
              <span className="block text-muted">{rateWords(locale, one)}</span>
            </span>
            <span className="tabular-nums">{formatMoney(locale, one.fee)}</span>
          </li>
        ))}
      </ul>
      <div className="border-t border-line pt-3">
        <Facts
          rows={[
            [t('taken'), formatMoney(locale, taken)],
            ...(back === 0
              ? []
              : ([
                  [t('back'), `−${formatMoney(locale, back)}`],
                  [t('kept'), formatMoney(locale, taken - back)],
                ] as const)),
          ]}
        />
      </div>
    </Card>
  );
}
