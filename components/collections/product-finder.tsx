import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/admin/search-form';
import { StaffForm } from '@/components/admin/staff-form';
import { Badge } from '@/components/ui/badge';
import type { ChosenProduct } from '@/lib/domain/collections/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = {
  readonly id: string;
  readonly q: string;
  readonly found: readonly ChosenProduct[];
  readonly locale: Locale;
  readonly action: FormAction;
};

/** Finds products of the shop by words or SKU and puts them into a collection. */
export async function ProductFinder({ id, q, found, locale, action }: Props) {
  const t = await getTranslations('collections');
  return (
    <div className="space-y-3">
      <SearchForm action={localPath(locale, `/admin/collections/${id}`)} label={t('find')} submit={t('search')} value={q} kept={{}} />
      {q !== '' && found.length === 0 ? <p className="text-sm text-muted">{t('foundNone')}</p> : null}
      {found.length === 0 ? null : (
        <ul aria-label={t('found')} className="divide-y divide-line text-sm">
          {found.map((product) => {
            const title = pick(locale, product.title, product.titleEn);
            return (
              <li key={product.id} className="flex items-center justify-between gap-3 py-2">
                <span className="min-w-0">
                  {title} {product.live ? null : <Badge>{t('notLive')}</Badge>}
                </span>
                <StaffForm
                  action={action}
                  locale={locale}
                  hidden={{ id, productId: product.id }}
                  quiet
                  className="contents"
                  submit={
                    <>
                      <span aria-hidden>{t('add')}</span>
                      <span className="sr-only">{t('addNamed', { title })}</span>
                    </>
                  }
                >
                  {null}
                </StaffForm>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
