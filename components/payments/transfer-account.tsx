import { getTranslations } from 'next-intl/server';
import { formatMoney, formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly account: { readonly name: string; readonly bank: string; readonly account: string };
  /** fen */
  readonly payable: number;
  readonly reference: string;
  readonly expiresAt: Date;
  readonly locale: Locale;
};

/** Where the shopper transfers to, and what to write on it. */
export async function TransferAccount({ account, payable, reference, expiresAt, locale }: Props) {
  const t = await getTranslations('payments');
  const rows = [
    [t('transferName'), account.name],
    [t('transferBank'), account.bank],
    [t('transferAccount'), account.account],
    [t('transferAmount'), formatMoney(locale, payable)],
    [t('transferReference'), reference],
  ] as const;
  return (
    <section className="w-full space-y-3 text-left" aria-labelledby="transfer">
      <h2 id="transfer" className="font-medium">
        {t('transferTitle')}
      </h2>
      <dl className="divide-y divide-line rounded-xl border border-line bg-surface px-4">
        {rows.map(([label, value]) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-4 py-3">
            <dt className="text-muted">{label}</dt>
            <dd className="font-medium break-all tabular-nums select-all">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-muted">{t('transferReferenceHint')}</p>
      <p className="text-sm text-muted">{t('transferUntil', { time: formatTime(locale, expiresAt) })}</p>
    </section>
  );
}
