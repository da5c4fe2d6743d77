import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/account/action-form';
import { Fold } from '@/components/after-sale/fold';
import { PieceRows } from '@/components/after-sale/piece-rows';
import { CaseLinks, RefundList } from '@/components/after-sale/refund-list';
import { Card } from '@/components/ui/card';
import type { OrderAfterSale as Facts } from '@/lib/domain/after-sale/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';
import { ChoiceField, StaffForm, TextField } from './staff-form';

type Props = {
  readonly number: string;
  readonly facts: Facts;
  readonly cancelId: string;
  readonly may: { readonly write: boolean; readonly ship: boolean };
  readonly actions: { readonly cancel: FormAction; readonly packing: FormAction };
  readonly locale: Locale;
};

/** What goes back of the order, and what the shop can take off it before it ships. */
export async function OrderAfterSale({ number, facts, cancelId, may, actions, locale }: Props) {
  const t = await getTranslations('afterSale');
  const toShip = facts.cancellable.length > 0;
  if (facts.refunds.length === 0 && facts.cases.length === 0 && !toShip) return null;
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-semibold">{t('section')}</h2>
      {facts.refunds.length === 0 ? null : <RefundList refunds={facts.refunds} locale={locale} />}
      {facts.cases.length === 0 ? null : <CaseLinks cases={facts.cases} base="/admin/after-sales" locale={locale} />}
      {toShip && may.ship ? (
        <div>
          <p className="mb-2 text-sm text-muted">{t('packingHint')}</p>
          <ActionForm
            action={actions.packing}
            locale={locale}
            submit={t(facts.packing ? 'stopPacking' : 'startPacking')}
            variant="secondary"
            size="small"
          >
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="packing" value={facts.packing ? 'stop' : 'begin'} />
          </ActionForm>
        </div>
      ) : null}
      {toShip && may.write ? (
        <Fold label={t('shopCancel')}>
          <StaffForm
            action={actions.cancel}
            locale={locale}
            hidden={{ number, cancelId, version: cancelId }}
            submit={t('shopCancel')}
            quiet
          >
            <PieceRows
              initial="one"
              legend={t('pieces')}
              labels={{ quantityOf: String(t.raw('piecesOf')), upTo: String(t.raw('upTo')) }}
              rows={facts.cancellable.map((line) => ({
                id: line.id,
                title: pick(locale, line.title, line.titleEn),
                options: pick(locale, line.options, line.optionsEn),
                most: line.most,
              }))}
            />
            <ChoiceField
              name="reason"
              label={t('shopCancelReason')}
              choices={(['out_of_stock', 'agreed'] as const).map((value) => ({ value, label: t(`why_${value}`) }))}
            />
            <TextField name="note" label={t('shopCancelNote')} />
          </StaffForm>
        </Fold>
      ) : null}
    </Card>
  );
}
