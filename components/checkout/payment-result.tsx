import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { PayForm } from '@/components/orders/pay-form';
import { formatMoney, formatTime } from '@/lib/shared/format';
import type { FormAction } from '@/lib/shared/action-state';
import { localPath, type Locale } from '@/lib/shared/locale';

type State = 'paid' | 'confirming' | 'unpaid' | 'closed' | 'review';
type Props = {
  readonly state: State;
  readonly expiresAt: Date;
  readonly payable: number;
  readonly groupNumber: string;
  readonly locale: Locale;
  readonly payAction: FormAction;
};

const marks: Record<State, { sign: string; look: string }> = {
  paid: { sign: '✓', look: 'bg-success-soft text-success' },
  confirming: { sign: '…', look: 'bg-surface-2 text-muted animate-pulse motion-reduce:animate-none' },
  unpaid: { sign: '¥', look: 'bg-surface-2 text-muted' },
  closed: { sign: '×', look: 'bg-surface-2 text-muted' },
  review: { sign: '!', look: 'bg-warning-soft text-warning' },
};

/** Says what is known of the payment, and nothing more. */
export async function PaymentResult({ state, expiresAt, payable, groupNumber, locale, payAction }: Props) {
  const t = await getTranslations('checkout');
  const text = state === 'unpaid' ? t('unpaidText', { time: formatTime(locale, expiresAt) }) : t(`${state}Text`);
  const mark = marks[state];
  return (
    <div data-state={state} className="mx-auto flex max-w-md flex-col items-center gap-4 py-12 text-center" aria-live="polite">
      <span aria-hidden className={`grid size-16 place-items-center rounded-full text-2xl ${mark.look}`}>
        {mark.sign}
      </span>
      <h1 className="text-2xl font-semibold">{t(`${state}Title`)}</h1>
      <p className="text-muted">{text}</p>
      {state === 'closed' ? null : <p className="text-2xl font-semibold tabular-nums">{formatMoney(locale, payable)}</p>}
      <div className="mt-4 flex w-full flex-col gap-3">
        {state === 'unpaid' || state === 'confirming' ? (
          <PayForm action={payAction} groupNumber={groupNumber} locale={locale} label={t('payNow')} quiet={state === 'confirming'} />
        ) : null}
        <Link
          href={localPath(locale, '/orders')}
          className="grid min-h-12 place-items-center rounded-lg border border-line-strong font-medium hover:bg-surface-2"
        >
          {t('viewOrders')}
        </Link>
        <Link href={localPath(locale, '/')} className="grid min-h-11 place-items-center text-muted hover:text-ink">
          {t('continue')}
        </Link>
      </div>
    </div>
  );
}
