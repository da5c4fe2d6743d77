'use client';

/** The tick boxes of a form's rows, wherever they stand. */
export const boxesOf = (form: string): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name=ids][form="${form}"]`),
];

/** Ticks every row of the page, or none. */
export const PickPage = ({ form, label }: { readonly form: string; readonly label: string }) => (
  <label className="grid size-9 place-items-center max-sm:size-11">
    <input
      type="checkbox"
      aria-label={label}
      data-pick-page={form}
      className="size-4.5"
      onChange={({ currentTarget: { checked } }) => {
        for (const box of boxesOf(form)) if (box.checked !== checked) box.click();
      }}
    />
  </label>
);
