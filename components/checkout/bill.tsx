import { formatMoney } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Amounts = { readonly goods: number; readonly discount: number; readonly freight: number; readonly payable: number };
type Labels = {
  readonly goods: string;
  readonly discount: string;
  readonly freight: string;
  readonly free: string;
  readonly payable: string;
};
/** What one offer took off, by its name; fen. */
type Part = { readonly key: string; readonly name: string; readonly amount: number; readonly of: 'goods' | 'freight' };
type Props = {
  readonly amounts: Amounts;
  readonly labels: Labels;
  readonly locale: Locale;
  readonly parts?: readonly Part[];
};

/** The amounts of a checkout or an order, by offer: goods - discount + freight = payable. */
export function Bill({ amounts, labels, locale, parts = [] }: Props) {
  const off = (amount: number) => (amount === 0 ? '' : `−${formatMoney(locale, amount)}`);
  const named = (of: Part['of']) =>
    parts.filter((part) => part.of === of).map(({ key, name, amount }) => ({ key, name, value: off(amount), small: true }));
  const discount = [{ key: 'discount', name: labels.discount, value: off(amounts.discount), small: false }];
  const rows = [
    { key: 'goods', name: labels.goods, value: formatMoney(locale, amounts.goods), small: false },
    ...(amounts.discount > 0 || named('goods').length > 0 ? discount : []),
    ...named('goods'),
    {
      key: 'freight',
      name: labels.freight,
      value: amounts.freight === 0 ? labels.free : formatMoney(locale, amounts.freight),
      small: false,
    },
    ...named('freight'),
  ];
  return (
    <dl className="space-y-2 text-sm">
      {rows.map(({ key, name, value, small }) => (
        <div key={key} className={`flex justify-between gap-4 ${small ? 'pl-3 text-xs text-muted' : ''}`}>
          <dt className="text-muted">{name}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
      <div className="flex items-baseline justify-between gap-4 border-t border-line pt-3 text-base">
        <dt className="font-medium">{labels.payable}</dt>
        <dd className="text-xl font-semibold tabular-nums text-accent-text">{formatMoney(locale, amounts.payable)}</dd>
      </div>
    </dl>
  );
}
