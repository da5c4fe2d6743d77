import clsx from 'clsx';

type Size = 'small' | 'medium' | 'large';

const sizes: Readonly<Record<Size, readonly [string, string]>> = {
  small: ['text-base', 'text-xs'],
  medium: ['text-lg', 'text-sm'],
  large: ['text-[2rem] leading-10', 'text-base'],
};

type Props = {
  /** fen */
  readonly amount: number;
  /** fen; struck through when it is more than the price */
  readonly listAmount?: number | null;
  readonly size?: Size;
  /** Words after the price, such as 起. */
  readonly suffix?: string | undefined;
  readonly listLabel?: string;
  readonly className?: string;
};

const grouped = (yuan: number) => String(yuan).replaceAll(/\B(?=(\d{3})+$)/g, ',');
const cents = (amount: number) => (amount % 100 === 0 ? '' : `.${String(amount % 100).padStart(2, '0')}`);

/** A small ¥, large whole yuan, smaller decimals; the list price struck through beside it. Digits alone, so it works in the browser too. */
export function Price({ amount, listAmount = null, size = 'small', suffix, listLabel, className }: Props) {
  const [large, little] = sizes[size];
  return (
    <span className={clsx('inline-flex flex-wrap items-baseline gap-x-2', className)}>
      <span className="font-semibold text-accent-text tabular-nums">
        <span className={little}>¥</span>
        <span className={large}>{grouped(Math.floor(amount / 100))}</span>
        <span className={little}>{cents(amount)}</span>
        {suffix === undefined ? null : <span className="ml-0.5 text-xs font-normal text-muted">{suffix}</span>}
      </span>
      {listAmount !== null && listAmount > amount ? (
        <s className={clsx('text-muted tabular-nums', size === 'small' ? 'text-xs' : 'text-sm')}>
          {listLabel === undefined ? null : <span className="sr-only">{listLabel}</span>}¥{grouped(Math.floor(listAmount / 100))}
          {cents(listAmount)}
        </s>
      ) : null}
    </span>
  );
}
