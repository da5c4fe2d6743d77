import { getTranslations } from 'next-intl/server';
import { LongField, StaffForm, TextField } from '@/components/admin/staff-form';
import type { CaseView } from '@/lib/domain/after-sale/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { Fold } from './fold';
import { InspectionForm } from './inspection-form';
import { type CarrierChoice, WaybillForm } from './waybill-form';

type Props = {
  readonly found: CaseView;
  /** Names of lib/domain/after-sale/transitions.ts */
  readonly allowed: readonly string[];
  readonly carriers: readonly CarrierChoice[];
  readonly returnAddress: string;
  readonly locale: Locale;
  readonly actions: Readonly<Record<'approve' | 'refuse' | 'offer' | 'receive' | 'shipNew' | 'escalate', FormAction>>;
};

/** What the shop can do with the case now. */
export async function StaffActions({ found, allowed, carriers, returnAddress, locale, actions }: Props) {
  const t = await getTranslations('afterSale');
  const { number } = found;
  const may = (name: string) => allowed.includes(name);
  const returns = may('approve_return');
  const hint = !returns
    ? t('approve_refund_hint', { amount: formatMoney(locale, found.amount) })
    : t(found.kind === 'exchange' ? 'approve_exchange_hint' : 'approve_return_hint');
  return (
    <div className="space-y-3">
      {returns || may('approve_refund') || may('approve_received') ? (
        <Fold label={t('approve')} open>
          <p className="text-sm text-muted">{hint}</p>
          <StaffForm action={actions.approve} locale={locale} hidden={{ number }} submit={t('approve')}>
            {returns ? <LongField name="returnTo" label={t('returnTo')} value={returnAddress} rows={2} required /> : null}
            <LongField name="text" label={t('approveText')} rows={2} />
          </StaffForm>
        </Fold>
      ) : null}
      {may('receive') || may('receive_exchange') ? (
        <Fold label={t('receive')} open>
          <InspectionForm found={found} action={actions.receive} locale={locale} />
        </Fold>
      ) : null}
      {may('ship_new') ? (
        <Fold label={t('shipNew')} open>
          <WaybillForm number={number} carriers={carriers} action={actions.shipNew} submit={t('shipNew')} locale={locale} />
        </Fold>
      ) : null}
      {may('offer') ? (
        <Fold label={t('offerLess')}>
          <StaffForm action={actions.offer} locale={locale} hidden={{ number }} submit={t('offerLess')} quiet>
            <TextField name="amount" label={t('offerAmount')} numeric required />
            <LongField name="text" label={t('offerText')} rows={2} required />
          </StaffForm>
        </Fold>
      ) : null}
      {may('refuse') ? (
        <Fold label={t('refuse')}>
          <StaffForm action={actions.refuse} locale={locale} hidden={{ number }} submit={t('refuse')} quiet>
            <LongField name="text" label={t('refuseText')} rows={2} required />
          </StaffForm>
        </Fold>
      ) : null}
      {may('escalate_return') ? (
        <Fold label={t('escalate')}>
          <StaffForm action={actions.escalate} locale={locale} hidden={{ number }} submit={t('escalate')} quiet>
            <LongField name="text" label={t('escalateText')} rows={2} required />
          </StaffForm>
        </Fold>
      ) : null}
    </div>
  );
}
