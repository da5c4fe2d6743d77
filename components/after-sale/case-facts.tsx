import { getTranslations } from 'next-intl/server';
import { BoughtLines } from '@/components/checkout/checkout-lines';
import type { CaseView } from '@/lib/domain/after-sale/views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

/** What the case is about: pieces, reason, amounts, where to send it. */
export async function CaseFacts({ found, locale }: { readonly found: CaseView; readonly locale: Locale }) {
  const t = await getTranslations('afterSale');
  const facts: readonly (readonly [string, string])[] = [
    [t('kind'), t(`kind_${found.kind}`)],
    [t('reason'), t(`reason_${found.reason}`)],
    ...(found.kind === 'exchange' ? [] : [[t('asked'), formatMoney(locale, found.askedAmount)] as const]),
    ...(found.offeredAmount === null
      ? []
      : [[t(found.state === 'offered' ? 'offered' : 'settled'), formatMoney(locale, found.offeredAmount)] as const]),
    ...(found.returnTo === null ? [] : [[t('returnTo'), found.returnTo] as const]),
    ...found.refunds
      .filter(({ state }) => state !== 'replaced' && state !== 'rejected')
      .map(({ amount, state, doneAt, createdAt }): readonly [string, string] => [
        t(`refund_${state}`),
        `${formatMoney(locale, amount)} · ${formatTime(locale, doneAt ?? createdAt)}`,
      ]),
  ];
  return (
    <>
      <BoughtLines
        locale={locale}
        lines={found.lines.map((line) => ({
          ...line,
          key: line.orderLineId,
          ...(line.sellable + line.damaged === 0 ? {} : { extra: t('inspected', { sellable: line.sellable, damaged: line.damaged }) }),
        }))}
      />
      <dl className="mt-3 space-y-2 border-t border-line pt-4 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-4 gap-y-1">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words whitespace-pre-line tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
