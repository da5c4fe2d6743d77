import type { ProductChange } from '@/lib/domain/catalog/editor-views';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { type EditorWords, type Named, partValue, partWord } from './words';

type Props = {
  readonly changes: readonly ProductChange[];
  readonly codes: ReadonlyMap<string, string>;
  readonly named: Named;
  readonly locale: Locale;
  readonly words: EditorWords;
};

const actions = {
  'product.create': 'action_create',
  'product.duplicate': 'action_duplicate',
  'product.update': 'action_update',
  'product.picture': 'action_picture',
  'variant.price': 'action_price',
} as const;
const isKnown = (action: string): action is keyof typeof actions => action in actions;

/** Who changed what of a product, newest first. */
export const HistoryList = ({ changes, codes, named, locale, words: w }: Props) =>
  changes.length === 0 ? (
    <p className="text-sm text-muted">{w.noHistory}</p>
  ) : (
    <ol className="divide-y divide-line text-sm">
      {changes.map(({ id, who, at, action, parts }) => (
        <li key={id}>
          <details className="py-2">
            <summary className="min-h-9 py-1">
              <span className="font-medium">{who || w.system}</span> · {w[isKnown(action) ? actions[action] : 'action_other']} ·{' '}
              <time dateTime={at.toISOString()} className="text-muted">
                {formatTime(locale, at)}
              </time>{' '}
              <span className="text-muted">{[...new Set(parts.map(({ name }) => partWord(w, name, codes)))].slice(0, 4).join(', ')}</span>
            </summary>
            <dl className="mt-2 space-y-2 pl-4">
              {parts.map(({ name, before, after }) => (
                <div key={name}>
                  <dt className="text-muted">{partWord(w, name, codes)}</dt>
                  <dd className="break-words whitespace-pre-line">
                    <span className="text-muted">{w.before}: </span>
                    {partValue(w, name, before, named)}
                  </dd>
                  <dd className="break-words whitespace-pre-line">
                    <span className="text-muted">{w.after}: </span>
                    {partValue(w, name, after, named)}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </li>
      ))}
    </ol>
  );
