import clsx from 'clsx';

export type Tone = 'neutral' | 'success' | 'warning' | 'danger';

const tones: Readonly<Record<Tone, string>> = {
  neutral: 'bg-surface-2 text-muted',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
};

export const Badge = ({
  tone = 'neutral',
  className,
  children,
}: {
  readonly tone?: Tone;
  readonly className?: string;
  readonly children: React.ReactNode;
}) => (
  <span className={clsx('inline-flex items-center rounded px-1.5 py-0.5 text-xs font-medium whitespace-nowrap', tones[tone], className)}>
    {children}
  </span>
);
