'use client';

import { InputField, SelectField } from '@/components/ui/field';
import type { EditorField, EditorFields } from '@/lib/domain/catalog/editor-views';
import { productStatuses } from '@/lib/domain/catalog/product-inputs';
import { liveNeeds, type LiveNeed, type WorthHaving } from '@/lib/shared/going-live';
import type { EditorWords } from './words';

type Props = {
  readonly fields: EditorFields;
  readonly missing: readonly LiveNeed[];
  readonly worth: readonly WorthHaving[];
  /** The time of a schedule that has passed without it. */
  readonly overdue: string | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly words: EditorWords;
  readonly onChange: (name: EditorField, value: string) => void;
};

/** Draft, on sale or archived, when by itself, and what is missing before. */
export function StatusBox({ fields, missing, worth, overdue, errors, words: w, onChange }: Props) {
  return (
    <div className="space-y-4">
      <SelectField
        name="status"
        label={w.status}
        value={fields.status}
        error={errors['status']}
        onChange={({ currentTarget }) => onChange('status', currentTarget.value)}
      >
        {productStatuses.map((status) => (
          <option key={status} value={status}>
            {w[`status_${status}`]}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-1">
        {(['publishAt', 'archiveAt'] as const).map((name) => (
          <InputField
            key={name}
            name={name}
            type="datetime-local"
            label={w[name]}
            hint={w.timesHint}
            value={fields[name]}
            error={errors[name]}
            onChange={({ currentTarget }) => onChange(name, currentTarget.value)}
          />
        ))}
      </div>
      {overdue === null ? null : (
        <p className="rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">{w.notPublished.replace('{at}', overdue)}</p>
      )}
      <section aria-labelledby="checklist" className="space-y-2 border-t border-line pt-4 text-sm">
        <h3 id="checklist" className="font-medium">
          {w.checklist}
        </h3>
        {missing.length === 0 ? <p className="text-success">{w.ready}</p> : null}
        <ul className="space-y-1">
          {liveNeeds.map((need) => (
            <li key={need} className={missing.includes(need) ? 'text-danger' : 'text-muted'}>
              <span aria-hidden>{missing.includes(need) ? '○' : '✓'} </span>
              <span className="sr-only">{missing.includes(need) ? w.missing : w.done}: </span>
              {w[`need_${need}`]}
            </li>
          ))}
        </ul>
        {worth.length === 0 ? null : (
          <>
            <h4 className="pt-1 text-muted">{w.worth}</h4>
            <ul className="list-disc pl-5 text-muted">
              {worth.map((one) => (
                <li key={one}>{w[`worth_${one}`]}</li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}
