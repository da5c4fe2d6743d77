/** Stars out of five, filled to a tenth; `label` says it in words. */
export const Stars = ({ value, label }: { readonly value: number; readonly label: string }) => (
  <span role="img" aria-label={label} className="relative inline-block leading-none text-line-strong">
    <span aria-hidden>★★★★★</span>
    <span
      aria-hidden
      className="absolute inset-y-0 left-0 overflow-hidden whitespace-nowrap text-warning"
      style={{ width: `${value * 20}%` }}
    >
      ★★★★★
    </span>
  </span>
);
