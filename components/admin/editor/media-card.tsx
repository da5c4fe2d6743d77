'use client';

import { CheckboxField, SelectField } from '@/components/ui/field';
import { pictureOf } from '@/lib/shared/picture';
import { type Locale, pick } from '@/lib/shared/locale';
import type { MediaState } from './editor-state';
import { Cell, MiniButton } from './parts';
import type { EditorWords } from './words';

type Props = {
  readonly media: MediaState;
  readonly index: number;
  readonly last: boolean;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly locale: Locale;
  readonly words: EditorWords;
  readonly onChange: (change: Partial<MediaState>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrag: () => void;
  readonly onDrop: () => void;
};

/** One picture: what it shows in both languages, which SKUs it is of, its place. */
export function MediaCard({ media, index, last, choices, locale, words: w, onChange, onMove, onDrag, onDrop }: Props) {
  const { url, alt, altEn, inText, removed } = media;
  const name = `media.${index}`;
  const which = w.picture.replace('{n}', String(index + 1));
  return (
    // Dragging is a second way: the buttons do the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      draggable
      onDragStart={onDrag}
      onDrop={onDrop}
      aria-label={which}
      className={`space-y-2 rounded-lg border border-line p-3 ${removed ? 'opacity-60' : ''}`}
    >
      <input type="hidden" name={`${name}.url`} value={url} />
      <div className="flex gap-3">
        <img
          src={pictureOf(url, 160)}
          alt={pick(locale, alt, altEn)}
          width={88}
          height={88}
          className="size-22 shrink-0 cursor-grab rounded-lg bg-surface-2 object-cover"
        />
        <div className="min-w-0 flex-1 space-y-2">
          <div className="flex flex-wrap items-center gap-1">
            <span className="mr-auto text-sm text-muted">{index === 0 ? w.cover : which}</span>
            <MiniButton disabled={index === 0} aria-label={`${w.earlier} ${which}`} onClick={() => onMove(-1)}>
              ←
            </MiniButton>
            <MiniButton disabled={last} aria-label={`${w.later} ${which}`} onClick={() => onMove(1)}>
              →
            </MiniButton>
          </div>
          <CheckboxField
            id={`${name}.remove`}
            name={`${name}.remove`}
            label={removed ? w.removed : `${w.remove} ${which}`}
            checked={removed}
            onChange={({ currentTarget }) => onChange({ removed: currentTarget.checked })}
          />
        </div>
      </div>
      <Cell
        id={`${name}.alt`}
        name={`${name}.alt`}
        label={w.altZh}
        placeholder={w.altZh}
        aria-label={`${w.altZh} ${which}`}
        value={alt}
        maxLength={200}
        onChange={({ currentTarget }) => onChange({ alt: currentTarget.value })}
      />
      <Cell
        id={`${name}.altEn`}
        name={`${name}.altEn`}
        label={w.altEn}
        placeholder={w.altEn}
        aria-label={`${w.altEn} ${which}`}
        value={altEn}
        maxLength={200}
        onChange={({ currentTarget }) => onChange({ altEn: currentTarget.value })}
      />
      {choices.length < 2 ? (
        <input type="hidden" name={`${name}.for`} value={media.for} />
      ) : (
        <SelectField
          id={`${name}.for`}
          name={`${name}.for`}
          label={`${w.shownFor} ${which}`}
          value={media.for}
          onChange={({ currentTarget }) => onChange({ for: currentTarget.value })}
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
      <CheckboxField
        id={`${name}.inText`}
        name={`${name}.inText`}
        label={`${w.inText} ${which}`}
        checked={inText}
        onChange={({ currentTarget }) => onChange({ inText: currentTarget.checked })}
      />
    </li>
  );
}
