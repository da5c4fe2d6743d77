type Props = {
  readonly name: string;
  /** What it does, in words. */
  readonly what: string;
  readonly where: string;
  readonly facts: readonly string[];
  readonly faded?: boolean;
  readonly children?: React.ReactNode;
};

/** A coupon: what it does, where and until when; what can be done with it below. */
export const CouponCard = ({ name, what, where, facts, faded = false, children }: Props) => (
  <article
    className={`flex h-full flex-col gap-2 rounded-2xl border border-line bg-surface p-4 sm:p-5 ${faded ? 'border-dashed' : 'border-l-4 border-l-accent'}`}
  >
    <h2 className={`text-lg font-semibold ${faded ? 'text-muted' : 'text-accent-text'}`}>{what}</h2>
    <p className="font-medium">{name}</p>
    <p className="text-sm text-muted">{[where, ...facts].join(' · ')}</p>
    {children === undefined ? null : <div className="mt-auto pt-2">{children}</div>}
  </article>
);
