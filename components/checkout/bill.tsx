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

/** The amounts of a checkout or an order: goods - discount + freight = payable. */
export function Bill({ amounts, labels, locale }: { readonly amounts: Amounts; readonly labels: Labels; readonly locale: Locale }) {
  const rows = [
    [labels.goods, formatMoney(locale, amounts.goods)],
    ...(amounts.discount > 0 ? [[labels.discount, `−${formatMoney(locale, amounts.discount)}`]] : []),
    [labels.freight, amounts.freight === 0 ? labels.free : formatMoney(locale, amounts.freight)],
  ];
  return (
    <dl className="space-y-2 text-sm">
      {rows.map(([name, value]) => (
        <div key={name} className="flex justify-between gap-4">
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
