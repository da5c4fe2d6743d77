import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { PayForm } from '@/components/orders/pay-form';
import { MethodsHere, type Offer } from '@/components/payments/methods-here';
import { ScanCode } from '@/components/payments/scan-code';
import { TransferAccount } from '@/components/payments/transfer-account';
import { WechatBridge } from '@/components/payments/wechat-bridge';
import type { PaymentMethod, PaymentStateView } from '@/lib/domain/payments/views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import type { FormAction } from '@/lib/shared/action-state';
import { localPath, type Locale } from '@/lib/shared/locale';
import type { QrPicture } from '@/lib/shared/qr-picture';

type State = PaymentStateView['state'];
/** What is to be done on this page to pay. */
type Way =
  | {
      readonly type: 'qr';
      readonly picture: QrPicture;
      readonly by: 'alipay' | 'wechat_pay';
      readonly expiresAt: Date;
      readonly scanner: string | null;
    }
  | { readonly type: 'jsapi'; readonly params: Readonly<Record<string, string>> }
  | { readonly type: 'transfer'; readonly account: { readonly name: string; readonly bank: string; readonly account: string } };

type Props = {
  readonly result: {
    readonly state: State;
    readonly expiresAt: Date;
    readonly payable: number;
    readonly way: Way | null;
    readonly offer: Offer;
    readonly method: PaymentMethod | null;
  };
  readonly groupNumber: string;
  /** Of a payment link: whose holder sees nothing but this. */
  readonly token?: string;
  readonly locale: Locale;
  readonly payAction: FormAction;
};

const marks: Record<State, { sign: string; look: string }> = {
  paid: { sign: '✓', look: 'bg-success-soft text-success' },
  on_delivery: { sign: '✓', look: 'bg-success-soft text-success' },
  confirming: { sign: '…', look: 'bg-surface-2 text-muted animate-pulse motion-reduce:animate-none' },
  unpaid: { sign: '¥', look: 'bg-surface-2 text-muted' },
  closed: { sign: '×', look: 'bg-surface-2 text-muted' },
  review: { sign: '!', look: 'bg-warning-soft text-warning' },
};

async function words(state: State, expiresAt: Date, locale: Locale) {
  const [t, payments] = await Promise.all([getTranslations('checkout'), getTranslations('payments')]);
  if (state === 'on_delivery') return { title: payments('onDeliveryTitle'), text: payments('onDeliveryText') };
  const text = state === 'unpaid' ? t('unpaidText', { time: formatTime(locale, expiresAt) }) : t(`${state}Text`);
  return { title: t(`${state}Title`), text };
}

/** Says what is known of the payment, and nothing more; while it isn't paid, shows how it is. */
export async function PaymentResult({ result, groupNumber, token, locale, payAction }: Props) {
  const { state, expiresAt, payable, way, offer, method } = result;
  const [t, payments] = await Promise.all([getTranslations('checkout'), getTranslations('payments')]);
  const { title, text } = await words(state, expiresAt, locale);
  const open = state === 'unpaid' || state === 'confirming';
  const form = (
    <PayForm
      action={payAction}
      groupNumber={groupNumber}
      token={token}
      locale={locale}
      label={t('payNow')}
      quiet={state === 'confirming' || way !== null}
    >
      <MethodsHere offer={offer} chosen={method ?? undefined} />
    </PayForm>
  );
  return (
    <div data-state={state} className="mx-auto flex max-w-md flex-col items-center gap-4 py-12 text-center" aria-live="polite">
      <span aria-hidden className={`grid size-16 place-items-center rounded-full text-2xl ${marks[state].look}`}>
        {marks[state].sign}
      </span>
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="text-muted">{text}</p>
      {state === 'closed' ? null : <p className="text-2xl font-semibold tabular-nums">{formatMoney(locale, payable)}</p>}
      {open && way?.type === 'qr' ? <ScanCode {...way} locale={locale} /> : null}
      {open && way?.type === 'jsapi' ? (
        <WechatBridge params={way.params} label={payments('jsapiPay')} failed={payments('jsapiFailed')} />
      ) : null}
      {open && way?.type === 'transfer' ? (
        <TransferAccount account={way.account} payable={payable} reference={groupNumber} expiresAt={expiresAt} locale={locale} />
      ) : null}
      <div className="mt-4 flex w-full flex-col gap-3">
        {open && way !== null ? (
          <details className="rounded-lg border border-line-strong open:border-line">
            <summary className="grid min-h-11 cursor-pointer list-none place-items-center rounded-lg px-4 hover:bg-surface-2">
              {payments('change')}
            </summary>
            <div className="p-4 pt-2">{form}</div>
          </details>
        ) : null}
        {open && way === null ? form : null}
        {token === undefined ? (
          <>
            <Link
              href={localPath(locale, '/orders')}
              className="grid min-h-12 place-items-center rounded-lg border border-line-strong font-medium hover:bg-surface-2"
            >
              {t('viewOrders')}
            </Link>
            <Link href={localPath(locale, '/')} className="grid min-h-11 place-items-center text-muted hover:text-ink">
              {t('continue')}
            </Link>
          </>
        ) : null}
      </div>
    </div>
  );
}
