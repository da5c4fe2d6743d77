import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ActionForm } from '@/components/account/action-form';
import type { ManagedRefundRow } from '@/lib/domain/payments/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, localPath } from '@/lib/shared/locale';
import { StaffForm, TextField } from './staff-form';

type Props = {
  readonly refund: ManagedRefundRow;
  readonly may: { readonly approve: boolean; readonly write: boolean };
  readonly actions: Readonly<Record<'approve' | 'reject' | 'settle' | 'resend', FormAction>>;
  readonly locale: Locale;
};

/** What a person can do about a refund: say yes or no, have it asked again, or settle what the provider refused. */
export async function RefundActions({ refund, may, actions, locale }: Props) {
  const t = await getTranslations('afterSale');
  const hidden = { refundId: refund.id };
  const id = <input type="hidden" name="refundId" value={refund.id} />;
  const quiet = { locale, variant: 'secondary', size: 'small' } as const;
  const noted = (action: FormAction, submit: string, label: string, name: string, more: Record<string, string> = {}) => (
    <details>
      <summary className="grid min-h-9 cursor-pointer place-items-center rounded-lg px-3 text-sm underline underline-offset-4">
        {submit}
      </summary>
      <StaffForm action={action} locale={locale} hidden={{ ...hidden, ...more }} submit={submit} quiet className="mt-2 w-64 space-y-3">
        <TextField name={name} label={label} required />
      </StaffForm>
    </details>
  );
  return (
    <div className="flex flex-wrap items-start gap-2">
      {refund.state === 'to_approve' && may.approve ? (
        <>
          <ActionForm {...quiet} action={actions.approve} submit={t('approveRefund')}>
            {id}
          </ActionForm>
          {refund.caseNumber === null ? null : noted(actions.reject, t('rejectRefund'), t('rejectNote'), 'note')}
        </>
      ) : null}
      {refund.state === 'requested' && refund.byHand ? (
        <Link href={localPath(locale, '/admin/payments')} prefetch={false} className="text-sm underline underline-offset-4">
          {t('paidByHand')}
        </Link>
      ) : null}
      {refund.state === 'requested' && !refund.byHand && may.write ? (
        <ActionForm {...quiet} action={actions.resend} submit={t('resend')}>
          {id}
        </ActionForm>
      ) : null}
      {refund.state === 'failed' && may.write ? (
        <>
          <ActionForm {...quiet} action={actions.settle} submit={t('tryAgain')}>
            {id}
            <input type="hidden" name="how" value="again" />
          </ActionForm>
          {noted(actions.settle, t('byHand'), t('byHandNote'), 'note', { how: 'by_hand' })}
        </>
      ) : null}
    </div>
  );
}
