'use client';

import { useState } from 'react';
import { FileInput } from '@/components/ui/file-input';
import type { EditorMedia } from '@/lib/domain/catalog/editor-views';
import { pictureTypes } from '@/lib/domain/pictures/inputs';
import { type Locale, pick } from '@/lib/shared/locale';
import type { MediaState, MatrixRow } from './editor-state';
import { MediaCard } from './media-card';
import { swapped } from './option-editor';
import { useUpload } from './use-upload';
import type { EditorWords } from './words';

type Props = {
  readonly media: readonly MediaState[];
  readonly rows: readonly MatrixRow[];
  readonly options: readonly { readonly values: readonly { readonly key: string; readonly value: string; readonly valueEn: string }[] }[];
  /** The form that takes pictures where there is no JavaScript, and its address. */
  readonly form: string;
  readonly action: string;
  readonly scripted: boolean;
  readonly locale: Locale;
  readonly words: EditorWords;
  readonly onChange: (media: readonly MediaState[]) => void;
  readonly onAdded: (media: readonly EditorMedia[]) => void;
};

const moved = <T,>(list: readonly T[], from: number, to: number): T[] => {
  const one = list[from];
  return one === undefined ? [...list] : list.toSpliced(from, 1).toSpliced(to, 0, one);
};

/** Pictures in their order: added by dropping or choosing, moved by dragging or buttons. */
export function MediaEditor({ media, rows, options, form, action, scripted, locale, words: w, onChange, onAdded }: Props) {
  const [dragged, setDragged] = useState<number | null>(null);
  const { uploads, upload } = useUpload(action, w, onAdded);
  const choices = [
    { value: '', label: w.wholeProduct },
    ...options.flatMap(({ values }) =>
      values.map(({ key, value, valueEn }) => ({ value: `v:${key}`, label: pick(locale, value, valueEn) })),
    ),
    ...(options.length < 2
      ? []
      : rows.map(({ key, values }) => ({
          value: `s:${key}`,
          label: values.map(({ value, valueEn }) => pick(locale, value, valueEn)).join(' / '),
        }))),
  ];
  return (
    <div
      className="space-y-3"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        if (files.length > 0) void upload(files);
      }}
    >
      <ol className="grid gap-3 sm:grid-cols-2 2xl:grid-cols-3">
        {media.map((one, index) => (
          <MediaCard
            key={one.url}
            media={one}
            index={index}
            last={index === media.length - 1}
            choices={one.for === 'keep' ? [{ value: 'keep', label: w.someSkus }, ...choices] : choices}
            locale={locale}
            words={w}
            onChange={(change) => onChange(media.with(index, { ...one, ...change }))}
            onMove={(by) => onChange(swapped(media, index, by))}
            onDrag={() => setDragged(index)}
            onDrop={() => {
              if (dragged !== null) onChange(moved(media, dragged, index));
              setDragged(null);
            }}
          />
        ))}
      </ol>
      <div className="rounded-lg border border-dashed border-line-strong p-4">
        <FileInput
          id="pictures"
          name="pictures"
          label={scripted ? `${w.addPictures} · ${w.drop}` : w.addPictures}
          choose={w.choosePictures}
          none={w.noPicture}
          hint={scripted ? w.picturesHint : `${w.picturesHint} ${w.uploadHint}`}
          form={form}
          accept={pictureTypes.join(',')}
          multiple
          onFiles={(files) => void upload(files)}
        />
        {scripted ? null : (
          <button type="submit" form={form} className="mt-2 min-h-11 rounded-lg border border-line-strong px-4">
            {w.upload}
          </button>
        )}
        <ul aria-live="polite" className="text-sm">
          {uploads.map(({ id, name, error }) => (
            <li key={id} className={error === null ? 'mt-2 text-muted' : 'mt-2 text-danger'}>
              {error ?? w.uploading.replace('{name}', name)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
