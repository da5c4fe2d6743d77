/** A step folded with its form: opened by one press. */
export const Fold = ({
  label,
  children,
  open = false,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
  readonly open?: boolean;
}) => (
  <details className="rounded-lg border border-line-strong open:border-line" open={open}>
    <summary className="grid min-h-11 cursor-pointer list-none place-items-center rounded-lg px-4 text-sm hover:bg-surface-2">
      {label}
    </summary>
    <div className="space-y-4 p-4 pt-2">{children}</div>
  </details>
);
