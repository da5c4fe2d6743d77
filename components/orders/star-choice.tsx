'use client';

import { useStaffField } from '@/components/admin/staff-form';

type Props = { readonly label: string; readonly choices: readonly { readonly stars: number; readonly label: string }[] };

/** One to five stars, as radio buttons; none is chosen for the shopper. */
export function StarChoice({ label, choices }: Props) {
  const { id, defaultValue, error } = useStaffField({ name: 'stars', label });
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className="mb-1.5 text-sm font-medium">
        {label}
        <span aria-hidden className="ml-1 text-danger">
          *
        </span>
      </legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label
            key={choice.stars}
            className="grid min-h-11 cursor-pointer place-items-center rounded-lg border border-line-strong px-3 hover:border-ink has-checked:border-ink has-checked:bg-surface-2 has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name="stars"
              value={choice.stars}
              defaultChecked={defaultValue === String(choice.stars)}
              aria-label={choice.label}
              className="sr-only"
            />
            <span aria-hidden className="text-warning">
              {'★'.repeat(choice.stars)}
            </span>
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={`${id}-error`} role="alert" className="mt-1.5 text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
