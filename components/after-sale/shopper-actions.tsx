import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/account/action-form';
import { LongField, StaffForm } from '@/components/admin/staff-form';
import type { CaseView } from '@/lib/domain/after-sale/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { Fold } from './fold';
import { type CarrierChoice, WaybillForm } from './waybill-form';

type Props = {
  readonly found: CaseView;
  /** Names of lib/domain/after-sale/transitions.ts */
  readonly allowed: readonly string[];
  readonly carriers: readonly CarrierChoice[];
  readonly locale: Locale;
  readonly actions: Readonly<Record<'accept' | 'withdraw' | 'escalate' | 'shipBack' | 'confirmNew', FormAction>>;
};

/** What the shopper can do with the case now. */
export async function ShopperActions({ found, allowed, carriers, locale, actions }: Props) {
  const t = await getTranslations('afterSale');
  const { number } = found;
  const hidden = <input type="hidden" name="number" value={number} />;
  const may = (...names: readonly string[]) => names.some((name) => allowed.includes(name));
  return (
    <div className="space-y-3">
      {may('accept_refund', 'accept_return', 'accept_received') ? (
        <ActionForm action={actions.accept} locale={locale} submit={t('accept', { amount: formatMoney(locale, found.amount) })}>
          {hidden}
        </ActionForm>
      ) : null}
      {may('ship_back') ? (
        <Fold label={t('shipBack')} open>
          {found.returnTo === null ? <p className="text-sm text-warning">{t('askAddress')}</p> : null}
          <WaybillForm number={number} carriers={carriers} action={actions.shipBack} submit={t('shipBackSubmit')} locale={locale} />
        </Fold>
      ) : null}
      {may('confirm_new') ? (
        <Fold label={t('confirmNew')}>
          <p className="text-sm text-muted">{t('confirmNewHint')}</p>
          <ActionForm action={actions.confirmNew} locale={locale} submit={t('confirmNew')}>
            {hidden}
          </ActionForm>
        </Fold>
      ) : null}
      {may('escalate') ? (
        <Fold label={t('escalate')}>
          <StaffForm action={actions.escalate} locale={locale} hidden={{ number }} submit={t('escalate')} quiet>
            <LongField name="text" label={t('escalateText')} rows={3} required />
          </StaffForm>
        </Fold>
      ) : null}
      {may('withdraw') ? (
        <Fold label={t('withdraw')}>
          <p className="text-sm text-muted">{t('withdrawHint')}</p>
          <ActionForm action={actions.withdraw} locale={locale} submit={t('withdraw')} variant="secondary" size="small">
            {hidden}
          </ActionForm>
        </Fold>
      ) : null}
    </div>
  );
}
