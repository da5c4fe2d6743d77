import { buttonClass } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import type { RegionView } from '@/lib/domain/accounts/views';
import { type Locale, pick } from '@/lib/shared/locale';
import type { AddressLabels } from './address-words';

type Props = {
  readonly provinces: readonly RegionView[];
  readonly cities: readonly RegionView[];
  readonly codes: { readonly province: string; readonly city: string };
  readonly locale: Locale;
  readonly next: string;
  readonly labels: AddressLabels;
};

/** Without JavaScript: choosing a province shows its cities, a city its districts, by loading the page anew. */
export function RegionSteps({ provinces, cities, codes, locale, next, labels }: Props) {
  const options = (list: readonly RegionView[]) =>
    list.map(({ code, name, nameEn }) => (
      <option key={code} value={code}>
        {pick(locale, name, nameEn)}
      </option>
    ));
  return (
    <form method="get" className="mb-4 flex flex-wrap items-end gap-3 rounded-2xl border border-line bg-surface p-4">
      <input type="hidden" name="next" value={next} />
      <SelectField id="step-province" label={labels.province} name="province" defaultValue={codes.province}>
        {options(provinces)}
      </SelectField>
      {cities.length === 0 ? null : (
        <SelectField id="step-city" label={labels.city} name="city" defaultValue={codes.city}>
          {options(cities)}
        </SelectField>
      )}
      <button type="submit" className={buttonClass('secondary')}>
        {cities.length === 0 ? labels.showCities : labels.showDistricts}
      </button>
    </form>
  );
}
