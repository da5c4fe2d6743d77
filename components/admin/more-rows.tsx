'use client';

import { buttonClass } from '@/components/ui/button';
import { useStaffField } from './staff-form';

type Props = {
  /** The first row that isn't shown yet, and how many there may be. */
  readonly from: number;
  readonly most: number;
  /** The name of the field that a row is filled in by. */
  readonly nameOf: (row: number) => string;
  readonly label: string;
  readonly children: (row: number) => React.ReactNode;
};

/** One more row behind a fold, and in it the fold of the next: each press adds one, without JavaScript too. */
export function MoreRows({ from, most, nameOf, label, children }: Props) {
  // What was refused is shown again, wherever it was typed.
  const { defaultValue } = useStaffField({ name: nameOf(from), label: '' });
  if (from >= most) return null;
  return (
    <details open={defaultValue !== ''}>
      <summary className={buttonClass('secondary', 'small', 'w-fit list-none [details[open]>&]:hidden')}>{label}</summary>
      <div className="space-y-4">
        {children(from)}
        <MoreRows from={from + 1} most={most} nameOf={nameOf} label={label}>
          {children}
        </MoreRows>
      </div>
    </details>
  );
}
