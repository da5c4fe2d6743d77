import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = {
  readonly number: string;
  readonly beside: { readonly previous: string | null; readonly next: string | null };
  /** The search part of the address of the list that led here. */
  readonly search: string;
  readonly locale: Locale;
};

/** From an order to the ones beside it in its list, and onto paper. */
export async function OrderWays({ number, beside, search, locale }: Props) {
  const t = await getTranslations('desk');
  const link = (label: string, to: string | null) =>
    to === null ? null : (
      <LinkButton variant="secondary" size="small" prefetch={false} href={localPath(locale, `/admin/orders/${to}?${search}`)}>
        {label}
      </LinkButton>
    );
  return (
    <nav aria-label={t('views')} className="ml-auto flex flex-wrap gap-2">
      {link(t('previous'), beside.previous)}
      {link(t('next'), beside.next)}
      <LinkButton variant="quiet" size="small" prefetch={false} href={localPath(locale, `/admin/orders/print?kind=slip&number=${number}`)}>
        {t('printSlip')}
      </LinkButton>
    </nav>
  );
}
