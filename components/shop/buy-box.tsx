'use client';

import { useQuery } from '@tanstack/react-query';
import { useActionState, useState } from 'react';
import { Price } from '@/components/ui/price';
import { Stepper } from '@/components/ui/stepper';
import { SubmitButton } from '@/components/ui/submit-button';
import type { OptionView, VariantView } from '@/lib/domain/catalog/views';
import { type FormAction, idle } from '@/lib/shared/action-state';
import { fill } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { chosenVariant, possible } from '@/lib/shared/variant-choice';

type Live = {
  readonly product?: readonly {
    readonly id: string;
    readonly price: number;
    readonly listPrice: number | null;
    readonly available: number;
  }[];
};
type Props = {
  readonly productId: string;
  readonly slug: string;
  readonly options: readonly OptionView[];
  readonly variants: readonly VariantView[];
  readonly locale: Locale;
  readonly labels: Readonly<Record<'quantity' | 'increase' | 'decrease' | 'add' | 'buy' | 'soldOut' | 'left' | 'listPrice', string>>;
  readonly action: FormAction;
};

async function readLive(slug: string): Promise<Live> {
  const answer = await fetch(`/api/live?product=${encodeURIComponent(slug)}`);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** Options, price, stock and the two buttons. The HTML has the last known state; one small request makes it today's. */
export function BuyBox({ productId, slug, options, variants, locale, labels, action }: Props) {
  const [state, formAction] = useActionState(action, idle);
  const first = variants.find(({ available }) => available > 0) ?? variants[0];
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(options.map(({ id, values }) => [id, values.find((value) => first?.optionValueIds.includes(value.id))?.id ?? ''])),
  );
  const { data } = useQuery({ queryKey: ['live', slug], queryFn: () => readLive(slug), refetchOnWindowFocus: true });
  const variant = chosenVariant(variants, Object.values(chosen));
  const shown = { ...(variant ?? first), ...data?.product?.find(({ id }) => id === variant?.id) };
  const available = variant === undefined ? 0 : (shown.available ?? 0);
  return (
    <form action={formAction} className="space-y-5">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="productId" value={productId} />
      <Price amount={shown.price ?? 0} listAmount={shown.listPrice ?? null} size="large" listLabel={labels.listPrice} />
      {options.map((option) => (
        <fieldset key={option.id}>
          <legend className="mb-2 text-sm font-medium">{pick(locale, option.name, option.nameEn)}</legend>
          <div className="flex flex-wrap gap-2">
            {option.values.map((value) => {
              const others = Object.entries(chosen).filter(([id]) => id !== option.id);
              const off = !possible(
                variants,
                others.map(([, id]) => id),
                value.id,
              );
              return (
                <label
                  key={value.id}
                  className={`rounded-lg border px-4 py-2 has-checked:border-accent has-checked:text-accent-text has-focus-visible:outline-2 ${off ? 'border-dashed border-line text-muted' : 'border-line-strong'}`}
                >
                  <input
                    type="radio"
                    name={`option.${option.id}`}
                    value={value.id}
                    className="sr-only"
                    checked={chosen[option.id] === value.id}
                    onChange={() => setChosen({ ...chosen, [option.id]: value.id })}
                  />
                  {pick(locale, value.value, value.valueEn)}
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
      <p role="status" className="text-sm text-muted">
        {available <= 0 ? labels.soldOut : available <= 5 ? fill(labels.left, { count: available }) : ''}
      </p>
      <Stepper name="quantity" max={Math.max(1, available)} labels={labels} />
      <p role="alert" className={state.status === 'refused' ? 'rounded-lg bg-danger-soft px-4 py-3 text-sm text-danger' : 'sr-only'}>
        {state.status === 'refused' ? state.message : ''}
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <SubmitButton name="intent" value="add" variant="secondary" size="large" disabled={available <= 0}>
          {labels.add}
        </SubmitButton>
        <SubmitButton name="intent" value="buy" size="large" disabled={available <= 0}>
          {labels.buy}
        </SubmitButton>
      </div>
    </form>
  );
}
