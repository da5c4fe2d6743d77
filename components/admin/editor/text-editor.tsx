'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import { TextareaField } from '@/components/ui/field';
import { pictureOf } from '@/lib/shared/picture';
import { type Locale, pick } from '@/lib/shared/locale';
import type { MediaState } from './editor-state';
import { MiniButton } from './parts';
import type { EditorWords } from './words';

type Props = {
  readonly name: 'description' | 'descriptionEn';
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly media: readonly MediaState[];
  readonly locale: Locale;
  readonly words: EditorWords;
  readonly onChange: (value: string) => void;
};

/** The text that is read, and what reads it, are loaded when somebody looks. */
const TextPreview = lazy(async () => ({ default: (await import('./text-preview')).TextPreview }));

/** Marks what is selected, or each of its lines, and says where the cursor is then. */
function marked(text: string, from: number, to: number, mark: 'heading' | 'bold' | 'list' | 'numbered' | 'link') {
  const [chosen, start] = [text.slice(from, to), text.lastIndexOf('\n', from - 1) + 1];
  const lines = text.slice(start, to).split('\n');
  const each = (put: (line: string, index: number) => string) => text.slice(0, start) + lines.map(put).join('\n') + text.slice(to);
  switch (mark) {
    case 'bold':
      return `${text.slice(0, from)}**${chosen}**${text.slice(to)}`;
    case 'link':
      return `${text.slice(0, from)}[${chosen}](https://)${text.slice(to)}`;
    case 'heading':
      return each((line) => `# ${line}`);
    case 'list':
      return each((line) => `- ${line}`);
    case 'numbered':
      return each((line, index) => `${index + 1}. ${line}`);
  }
}

const marks = ['heading', 'bold', 'list', 'numbered', 'link'] as const;
const signs = { heading: 'H', bold: 'B', list: '•', numbered: '≡', link: '↗' } as const;

/** A description: a plain field, which does alone where there is no JavaScript, with a toolbar and a look at how it reads. */
export function TextEditor({ name, label, value, error, media, locale, words, onChange }: Props) {
  const field = useRef<HTMLDivElement>(null);
  const [looking, setLooking] = useState(false);
  const area = () => field.current?.querySelector('textarea') ?? null;
  const put = (next: string) => {
    onChange(next);
    area()?.focus();
  };
  const mark = (how: (typeof marks)[number]) => {
    const at = area();
    if (at !== null) put(marked(value, at.selectionStart, at.selectionEnd, how));
  };
  const insert = ({ url, alt, altEn }: MediaState) => {
    const at = area()?.selectionEnd ?? value.length;
    const words_ = name === 'description' ? alt : altEn || alt;
    put(`${value.slice(0, at)}\n\n![${words_.replaceAll(/[[\]]/g, '')}](${url})\n\n${value.slice(at)}`);
  };
  return (
    <div className="space-y-2">
      <div role="group" aria-label={`${label} ${words.toolbar}`} className="flex flex-wrap items-center gap-1.5">
        <MiniButton aria-pressed={!looking} onClick={() => setLooking(false)} className="aria-pressed:border-ink aria-pressed:font-medium">
          {words.write}
        </MiniButton>
        <MiniButton
          aria-pressed={looking}
          onClick={() => setLooking(true)}
          className="mr-2 aria-pressed:border-ink aria-pressed:font-medium"
        >
          {words.preview}
        </MiniButton>
        {looking
          ? null
          : marks.map((how) => (
              <MiniButton key={how} aria-label={words[how]} title={words[how]} onClick={() => mark(how)}>
                <span aria-hidden className={how === 'bold' ? 'font-bold' : ''}>
                  {signs[how]}
                </span>
              </MiniButton>
            ))}
        {looking || media.length === 0 ? null : (
          <details className="relative">
            <summary className="grid min-h-9 list-none place-items-center rounded-lg border border-line-strong px-2 text-sm hover:bg-surface-2 max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
              {words.insertPicture}
            </summary>
            <ul className="absolute z-10 mt-1 grid w-64 grid-cols-4 gap-1 rounded-lg border border-line bg-surface p-2 shadow-soft">
              {media.map((one, index) => (
                <li key={one.url}>
                  <button type="button" onClick={() => insert(one)} className="block overflow-hidden rounded">
                    <img
                      src={pictureOf(one.url, 160)}
                      alt={pick(locale, one.alt, one.altEn) || words.picture.replace('{n}', String(index + 1))}
                      width={56}
                      height={56}
                      className="size-14 object-cover"
                    />
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div ref={field} hidden={looking}>
        <TextareaField
          name={name}
          label={label}
          value={value}
          error={error}
          hint={words.textHint}
          rows={10}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </div>
      {looking ? (
        <div className="min-h-40 max-w-2xl space-y-4 rounded-lg border border-line p-4 leading-7">
          <Suspense fallback={<p className="text-muted">{words.loading}</p>}>
            <TextPreview text={value} media={media} locale={name === 'description' ? 'zh-CN' : 'en'} empty={words.nothingYet} />
          </Suspense>
        </div>
      ) : null}
    </div>
  );
}
