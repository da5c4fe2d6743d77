import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Badge, type Tone } from '@/components/ui/badge';
import { Nothing } from '@/components/ui/nothing';
import type { ManagedRefundRow, RefundState } from '@/lib/domain/payments/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';
import { RefundActions } from './refund-actions';
import { Table } from './table';

type Props = {
  readonly refunds: readonly ManagedRefundRow[];
  readonly may: { readonly approve: boolean; readonly write: boolean };
  readonly actions: Readonly<Record<'approve' | 'reject' | 'settle' | 'resend', FormAction>>;
  readonly locale: Locale;
};

const tones: Readonly<Record<RefundState, Tone>> = {
  to_approve: 'warning',
  requested: 'warning',
  done: 'success',
  failed: 'danger',
  rejected: 'neutral',
  replaced: 'neutral',
  by_hand: 'success',
};

/** The shop's refunds, and what the person can do about each. */
export async function RefundTable({ refunds, may, actions, locale }: Props) {
  const [t, orders] = await Promise.all([getTranslations('afterSale'), getTranslations('orders')]);
  if (refunds.length === 0) return <Nothing>{t('noRefunds')}</Nothing>;
  const stateWords = (state: RefundState) => t(state === 'failed' || state === 'by_hand' ? `staff_refund_${state}` : `refund_${state}`);
  const cell = (refund: ManagedRefundRow, column: string) => {
    switch (column) {
      case 'order':
        return (
          <Link
            href={localPath(locale, `/admin/orders/${refund.orderNumber}`)}
            prefetch={false}
            className="font-medium underline underline-offset-4"
          >
            {refund.orderNumber}
          </Link>
        );
      case 'amount':
        return <span className="font-medium">{formatMoney(locale, refund.amount)}</span>;
      case 'state':
        return (
          <>
            <Badge tone={tones[refund.state]}>{stateWords(refund.state)}</Badge>
            {refund.failureCode === null ? null : (
              <span className="mt-1 block text-xs text-danger">{t('problem', { code: refund.failureCode })}</span>
            )}
          </>
        );
      case 'reason':
        return refund.caseNumber === null ? (
          t(`why_${refund.reason}`)
        ) : (
          <Link
            href={localPath(locale, `/admin/after-sales/${refund.caseNumber}`)}
            prefetch={false}
            className="underline underline-offset-4"
          >
            {t(`why_${refund.reason}`)}
          </Link>
        );
      case 'by':
        return refund.by === 'merchant' && refund.person !== null ? refund.person : orders(`by_${refund.by}`);
      case 'when':
        return <time dateTime={refund.createdAt.toISOString()}>{formatTime(locale, refund.doneAt ?? refund.createdAt)}</time>;
      default:
        return <RefundActions refund={refund} may={may} actions={actions} locale={locale} />;
    }
  };
  return (
    <Table
      caption={t('refunds')}
      rows={refunds}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'order', label: t('order') },
        { key: 'amount', label: t('agreedAmount'), right: true },
        { key: 'state', label: t('state') },
        { key: 'reason', label: t('reason'), wide: true },
        { key: 'by', label: t('requestedBy'), wide: true },
        { key: 'when', label: t('when'), wide: true },
        { key: 'actions', label: t('actions') },
      ]}
    />
  );
}
