import clsx from 'clsx';
import type { Tone } from './badge';

const tones: Readonly<Record<Tone, string>> = {
  neutral: 'bg-surface-2 text-ink',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
};

/** Words about what happened. Danger interrupts a screen reader, the rest waits its turn. */
export const Notice = ({
  tone = 'neutral',
  className,
  children,
}: {
  readonly tone?: Tone;
  readonly className?: string;
  readonly children: React.ReactNode;
}) => (
  <div role={tone === 'danger' ? 'alert' : 'status'} className={clsx('rounded-lg px-4 py-3 text-sm', tones[tone], className)}>
    {children}
  </div>
);
