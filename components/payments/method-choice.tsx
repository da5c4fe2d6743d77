import { getTranslations } from 'next-intl/server';
import type { PaymentMethod } from '@/lib/domain/payments/views';
import { MethodMark } from './method-mark';

type Props = {
  readonly methods: readonly PaymentMethod[];
  readonly chosen: PaymentMethod | undefined;
  /** The form that the choice belongs to, where it stands outside of it. */
  readonly form?: string;
};

/** The ways to pay that can be used here, one of them chosen. */
export async function MethodChoice({ methods, chosen, form }: Props) {
  const t = await getTranslations('payments');
  if (methods.length === 0) return <p className="text-sm text-muted">{t('noMethod')}</p>;
  const first = methods.find((method) => method === chosen) ?? methods[0];
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{t('choose')}</legend>
      {methods.map((method) => (
        <label
          key={method}
          className="flex min-h-14 cursor-pointer items-center gap-3 rounded-lg border border-line-strong px-4 py-2 text-left hover:bg-surface-2 has-checked:border-accent has-focus-visible:outline-2"
        >
          <input
            type="radio"
            name="method"
            value={method}
            form={form}
            defaultChecked={method === first}
            className="accent-accent size-4 shrink-0"
          />
          <MethodMark method={method} />
          <span className="min-w-0">
            {t(`method_${method}`)}
            <span className="block text-sm text-muted">{t(`hint_${method}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
