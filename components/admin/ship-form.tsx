import { getTranslations } from 'next-intl/server';
import type { ManagedOrderView } from '@/lib/domain/orders/manage-views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';
import { NumberBox } from './number-box';
import { ChoiceField, StaffForm, TextField } from './staff-form';

type Props = {
  readonly order: ManagedOrderView;
  readonly carriers: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[];
  readonly locale: Locale;
  readonly action: FormAction;
};

/** One parcel: carrier, number, and how many of each line; all that is left unless somebody says otherwise. */
export async function ShipForm({ order, carriers, locale, action }: Props) {
  const t = await getTranslations('admin');
  const lines = order.lines.filter(({ left }) => left > 0).map((line) => ({ ...line, ready: line.left - line.backordered }));
  if (lines.every(({ ready }) => ready === 0)) return <p className="text-sm text-muted">{t('allToCome')}</p>;
  return (
    <StaffForm action={action} locale={locale} hidden={{ number: order.number }} submit={t('shipNow')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField
          name="carrierCode"
          label={t('carrier')}
          required
          choices={[
            { value: '', label: t('choose') },
            ...carriers.map(({ code, name, nameEn }) => ({ value: code, label: pick(locale, name, nameEn) })),
          ]}
        />
        <TextField name="trackingNumber" label={t('trackingNumber')} required />
      </div>
      <fieldset>
        <legend className="mb-2 text-sm font-medium">{t('linesToShip')}</legend>
        <ul className="divide-y divide-line">
          {lines.map((line) => (
            <li key={line.id} className="flex items-center justify-between gap-4 py-2">
              <span className="min-w-0 text-sm">
                {pick(locale, line.title, line.titleEn)} <span className="text-muted">{pick(locale, line.options, line.optionsEn)}</span>
                {line.backordered === 0 ? null : <span className="block text-warning">{t('lineToCome', { count: line.backordered })}</span>}
              </span>
              <span className="flex shrink-0 items-center gap-2 text-sm">
                <input type="hidden" name="orderLineId[]" value={line.id} />
                <NumberBox
                  name="quantity[]"
                  label={t('quantityOf', { title: pick(locale, line.title, line.titleEn) })}
                  max={line.ready}
                  value={line.ready}
                />
                <span className="text-muted">/ {line.left}</span>
              </span>
            </li>
          ))}
        </ul>
      </fieldset>
    </StaffForm>
  );
}
