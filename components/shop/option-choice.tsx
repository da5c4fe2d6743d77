'use client';

import type { OptionView, VariantView } from '@/lib/domain/catalog/views';
import { type Locale, pick } from '@/lib/shared/locale';
import { possible } from '@/lib/shared/variant-choice';

type Props = {
  readonly option: OptionView;
  readonly variants: readonly VariantView[];
  /** The value chosen of each option, by option id. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly onChoose: (valueId: string) => void;
};

/** One option as radio buttons; values that nothing is made of, with what else is chosen, are dashed but can be chosen. */
export function OptionChoice({ option, variants, chosen, locale, onChoose }: Props) {
  const others = Object.entries(chosen)
    .filter(([id]) => id !== option.id)
    .map(([, value]) => value);
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{pick(locale, option.name, option.nameEn)}</legend>
      <div className="flex flex-wrap gap-2">
        {option.values.map((value) => (
          <label
            key={value.id}
            className={`grid min-h-11 place-items-center rounded-lg border px-4 text-sm has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 ${possible(variants, others, value.id) ? 'border-line-strong hover:border-ink' : 'border-dashed border-line-strong text-muted line-through'}`}
          >
            <input
              type="radio"
              name={`option.${option.id}`}
              value={value.id}
              className="sr-only"
              checked={chosen[option.id] === value.id}
              onChange={() => onChoose(value.id)}
            />
            {pick(locale, value.value, value.valueEn)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
