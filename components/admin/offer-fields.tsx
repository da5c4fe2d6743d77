'use client';

import { CheckboxField, InputField } from '@/components/ui/field';
import { ChoiceField, LongField, TextField, useStaffField } from './staff-form';

type Field = {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly hint?: string;
  readonly required?: boolean;
};

/** A day and time in China. */
export const TimeField = (props: Field) => <InputField {...useStaffField(props)} type="datetime-local" />;

/** A box that is on or off; after a refusal as it was sent. */
export function TickField({ name, label, ticked }: { readonly name: string; readonly label: string; readonly ticked: boolean }) {
  const { id, defaultValue } = useStaffField({ name, label, value: ticked ? 'on' : '' });
  return <CheckboxField id={id} name={name} label={label} defaultChecked={defaultValue === 'on'} />;
}

type Terms = Readonly<Record<string, string>>;
type Props = {
  readonly kind: string;
  /** What the offer says now, by field. */
  readonly values: Terms;
  readonly ticked: { readonly repeat: boolean; readonly firstOrder: boolean };
  readonly categories: readonly { readonly id: string; readonly label: string; readonly chosen: boolean }[];
  readonly scopes: readonly { readonly value: string; readonly label: string }[];
  readonly labels: Terms;
};

const row = 'grid gap-3 sm:grid-cols-2';

/** The fields that an offer of a kind needs, then the goods that it is about. */
export function OfferFields({ kind, values, ticked, categories, scopes, labels: t }: Props) {
  const text = (name: string, label: string, more: { readonly hint?: string; readonly required?: boolean } = {}) => (
    <TextField name={name} label={label} value={values[name] ?? ''} numeric {...more} />
  );
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      {kind === 'amount_off' ? (
        <>
          {['1', '2', '3'].map((n) => (
            <fieldset key={n} className={row}>
              <legend className="mb-1.5 text-sm text-muted">{(t['tier'] ?? '').replace('{n}', n)}</legend>
              {text(`over${n}`, t['over'] ?? '')}
              {text(`off${n}`, t['off'] ?? '', { required: n === '1' })}
            </fieldset>
          ))}
          <p className="text-sm text-muted">{t['tierHint']}</p>
          <TickField name="repeat" label={t['repeat'] ?? ''} ticked={ticked.repeat} />
        </>
      ) : null}
      {kind === 'percent_off' ? (
        <div className={row}>
          {text('percent', t['percent'] ?? '', { hint: t['percentHint'] ?? '', required: true })}
          {text('most', t['most'] ?? '', { hint: t['totalHint'] ?? '' })}
        </div>
      ) : null}
      {kind === 'nth_off' ? (
        <div className={row}>
          {text('every', t['every'] ?? '', { hint: t['everyHint'] ?? '', required: true })}
          {text('percent', t['percent'] ?? '', { hint: t['nthPercentHint'] ?? '', required: true })}
        </div>
      ) : null}
      {kind === 'gift' ? (
        <div className={row}>
          <TextField name="giftSku" label={t['giftSku'] ?? ''} value={values['giftSku'] ?? ''} required />
          {text('giftQuantity', t['giftQuantity'] ?? '')}
        </div>
      ) : null}
      <div className={row}>
        {text('minAmount', t['minAmount'] ?? '')}
        {text('minQuantity', t['minQuantity'] ?? '')}
      </div>
      <ChoiceField name="scope" label={t['scope'] ?? ''} value={values['scope'] ?? 'shop'} choices={scopes} />
      <Categories label={t['categories'] ?? ''} categories={categories} />
      {scopes.length < 3 ? null : (
        <LongField name="skus" label={t['skus'] ?? ''} value={values['skus'] ?? ''} hint={t['skusHint'] ?? ''} rows={3} />
      )}
      <TickField name="firstOrder" label={t['firstOrder'] ?? ''} ticked={ticked.firstOrder} />
    </>
  );
}

function Categories({ label, categories }: { readonly label: string; readonly categories: Props['categories'] }) {
  const initial = categories.filter(({ chosen }) => chosen).map((one) => one.id);
  const { id, error, defaultValue } = useStaffField({ name: 'categoryIds[]', label, value: initial.join(',') });
  const ticked = defaultValue.split(',');
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="grid gap-x-3 sm:grid-cols-3">
        {categories.map((category) => (
          <CheckboxField
            key={category.id}
            id={`${id}${category.id}`}
            name="categoryIds[]"
            value={category.id}
            label={category.label}
            defaultChecked={ticked.includes(category.id)}
          />
        ))}
      </div>
      {error === undefined ? null : (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
