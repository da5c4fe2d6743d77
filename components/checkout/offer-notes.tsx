import { getTranslations } from 'next-intl/server';

type Props = {
  /** What a little more would bring. */
  readonly near: readonly { readonly key: string; readonly text: string }[];
  /** Why the others aren't used. */
  readonly others: readonly { readonly key: string; readonly text: string }[];
};

/** What is missing for more offers, and why the rest isn't used. */
export async function OfferNotes({ near, others }: Props) {
  const t = await getTranslations('offers');
  if (near.length === 0 && others.length === 0) return null;
  return (
    <div className="space-y-2 text-sm">
      <ul className="space-y-1" aria-label={t('title')}>
        {near.map(({ key, text }) => (
          <li key={key} className="text-accent-text">
            {text}
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <details>
          <summary className="inline-grid min-h-8 cursor-pointer place-items-center text-muted underline-offset-4 hover:underline">
            {t('unused')}
          </summary>
          <ul className="space-y-1 pt-1 text-muted">
            {others.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
