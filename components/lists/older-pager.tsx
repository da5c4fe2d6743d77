import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';

type Props = {
  /** The first page; null: this is it. */
  readonly first: Route | null;
  readonly older: Route | null;
};

/** The way on in a list that is read from its newest row, and back to its beginning. */
export async function OlderPager({ first, older }: Props) {
  const t = await getTranslations('lists');
  if (first === null && older === null) return null;
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap justify-between gap-2">
      {first === null ? (
        <span />
      ) : (
        <LinkButton variant="secondary" href={first} prefetch={false}>
          {t('first')}
        </LinkButton>
      )}
      {older === null ? null : (
        <LinkButton variant="secondary" href={older} rel="next" prefetch={false}>
          {t('next')}
        </LinkButton>
      )}
    </nav>
  );
}
