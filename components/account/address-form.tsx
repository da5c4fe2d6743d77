'use client';

import { useQuery } from '@tanstack/react-query';
import { useActionState, useState } from 'react';
import { CheckboxField, InputField, SelectField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { AddressView, RegionView } from '@/lib/domain/accounts/views';
import { type ActionState, fieldError, type FormAction, typedValue } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';
import type { AddressLabels } from './address-words';
import { RegionSteps } from './region-steps';

type Codes = { readonly province: string; readonly city: string; readonly district: string };
type Props = {
  readonly address: AddressView | null;
  readonly provinces: readonly RegionView[];
  readonly cities: readonly RegionView[];
  readonly districts: readonly RegionView[];
  readonly codes: Codes;
  readonly locale: Locale;
  readonly next: string;
  /** What the form says beside, where it isn't the shopper's own book. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly labels: AddressLabels;
  readonly action: FormAction;
  /** What it was refused for before, where there is no JavaScript. */
  readonly initial: ActionState;
};

/** The divisions under one: those that came with the page, else asked for. */
function useRegions(parent: string, given: readonly RegionView[], givenParent: string): readonly RegionView[] {
  const { data } = useQuery({
    queryKey: ['regions', parent],
    queryFn: async (): Promise<RegionView[]> => (await fetch(`/api/regions?parent=${parent}`)).json(),
    enabled: parent !== '' && parent !== givenParent,
    staleTime: Infinity,
  });
  return parent === givenParent ? given : parent === '' ? [] : (data ?? []);
}

export function AddressForm({ address, provinces, cities, districts, codes, locale, next, hidden, labels, action, initial }: Props) {
  const [state, formAction] = useActionState(action, initial);
  const [chosen, setChosen] = useState(codes);
  const cityList = useRegions(chosen.province, cities, codes.province);
  const districtList = useRegions(chosen.city, districts, codes.city);
  const said = (name: 'recipient' | 'phone' | 'street') => ({
    label: labels[name],
    name,
    required: true,
    defaultValue: typedValue(state, name) ?? address?.[name] ?? '',
    error: fieldError(state, name),
  });
  const region = (name: keyof Codes, list: readonly RegionView[], after: Partial<Codes>) => (
    <SelectField
      label={labels[name]}
      name={`${name}Code`}
      required
      value={chosen[name]}
      onChange={(event) => setChosen({ ...chosen, ...after, [name]: event.currentTarget.value })}
      error={fieldError(state, `${name}Code`)}
    >
      <option value="">{labels.choose}</option>
      {list.map((one) => (
        <option key={one.code} value={one.code}>
          {pick(locale, one.name, one.nameEn)}
        </option>
      ))}
    </SelectField>
  );
  return (
    <>
      <noscript>
        <RegionSteps provinces={provinces} cities={cities} codes={codes} locale={locale} next={next} labels={labels} />
      </noscript>
      <form action={formAction} className="space-y-5 rounded-2xl border border-line bg-surface p-4 sm:p-6" noValidate>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={next} />
        {address === null || hidden !== undefined ? null : <input type="hidden" name="id" value={address.id} />}
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p
          role="alert"
          className={state.status === 'refused' && Object.keys(state.fields).length === 0 ? 'text-sm text-danger' : 'sr-only'}
        >
          {state.status === 'refused' ? state.message : ''}
        </p>
        <div className="grid gap-5 sm:grid-cols-2">
          <InputField {...said('recipient')} autoComplete="name" />
          <InputField {...said('phone')} type="tel" autoComplete="tel" inputMode="tel" />
        </div>
        <div className="grid gap-5 sm:grid-cols-3">
          {region('province', provinces, { city: '', district: '' })}
          {region('city', cityList, { district: '' })}
          {region('district', districtList, {})}
        </div>
        <InputField {...said('street')} autoComplete="street-address" hint={labels.streetHint} />
        {hidden === undefined ? (
          <CheckboxField label={labels.asDefault} name="isDefault" defaultChecked={address?.isDefault ?? false} />
        ) : null}
        <SubmitButton size="large">{labels.saveAddress}</SubmitButton>
      </form>
    </>
  );
}
