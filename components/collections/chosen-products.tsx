import { getTranslations } from 'next-intl/server';
import { StaffForm } from '@/components/admin/staff-form';
import { Badge } from '@/components/ui/badge';
import type { ChosenProduct } from '@/lib/domain/collections/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';

type Props = {
  readonly id: string;
  readonly products: readonly ChosenProduct[];
  readonly locale: Locale;
  /** Null: they come by the rule, or the person may not. */
  readonly actions: { readonly drop: FormAction; readonly step: FormAction } | null;
};

/** What is in a collection, in its order; where it was chosen by hand, to be moved and taken out. */
export async function ChosenProducts({ id, products, locale, actions }: Props) {
  const t = await getTranslations('collections');
  if (products.length === 0) return <p className="text-sm text-muted">{t('chosenNone')}</p>;
  const button = (product: ChosenProduct, action: FormAction, sign: string, words: string, to?: 'up' | 'down') => (
    <StaffForm
      action={action}
      locale={locale}
      hidden={{ id, productId: product.id, ...(to === undefined ? {} : { to }) }}
      quiet
      className="contents"
      submit={
        <>
          <span aria-hidden>{sign}</span>
          <span className="sr-only">{words}</span>
        </>
      }
    >
      {null}
    </StaffForm>
  );
  return (
    <ol className="divide-y divide-line text-sm">
      {products.map((product, index) => {
        const title = pick(locale, product.title, product.titleEn);
        return (
          <li key={product.id} className="flex items-center justify-between gap-3 py-2">
            <span className="min-w-0">
              {title} {product.live ? null : <Badge>{t('notLive')}</Badge>}
            </span>
            {actions === null ? null : (
              <span className="flex shrink-0 items-center gap-1">
                {index === 0 ? null : button(product, actions.step, '↑', t('up', { title }), 'up')}
                {index === products.length - 1 ? null : button(product, actions.step, '↓', t('down', { title }), 'down')}
                {button(product, actions.drop, '×', t('dropNamed', { title }))}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
