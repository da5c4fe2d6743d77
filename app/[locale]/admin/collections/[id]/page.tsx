import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import {
  chooseProductAction,
  deleteCollectionAction,
  dropProductAction,
  saveCollectionAction,
  stepProductAction,
} from '@/app/[locale]/admin/collections/actions';
import { PageHead } from '@/components/admin/page-head';
import { StaffForm } from '@/components/admin/staff-form';
import { ChosenProducts } from '@/components/collections/chosen-products';
import { CollectionForm } from '@/components/collections/collection-form';
import { ProductFinder } from '@/components/collections/product-finder';
import { Missing } from '@/components/shop/missing';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { collectionKinds, findProductsInput } from '@/lib/domain/collections/inputs';
import { localPath, pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { managedCollectionPage, mayChange } from '@/lib/web/reads/collections';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collections');
  return { title: t('title'), robots: { index: false } };
}

export default async function AdminCollectionPage({ params, searchParams }: PageProps<'/[locale]/admin/collections/[id]'>) {
  const [locale, t, { id }, raw] = await Promise.all([getLocale(), getTranslations('collections'), params, searchParams]);
  const ctx = await requireStaff(locale, 'products.read', '/admin/collections');
  const { q } = findProductsInput.parse(raw);
  const known = z.uuid().nullable().catch(null).parse(id);
  const { collection, found, categories, brands } = await managedCollectionPage(ctx, known, q);
  if (collection === null && (id !== 'new' || !mayChange(ctx))) return <Missing />;
  const kind = collection?.kind ?? z.enum(collectionKinds).catch('manual').parse(raw['kind']);
  const byHand = mayChange(ctx) && kind === 'manual';
  return (
    <div className="space-y-6">
      <PageHead
        title={collection === null ? t(`new_${kind}`) : pick(locale, collection.name, collection.nameEn)}
        back={{ href: localPath(locale, '/admin/collections'), label: t('title') }}
      >
        {collection === null ? null : (
          <>
            <Badge tone={collection.published ? 'success' : 'neutral'}>{collection.published ? t('published') : t('draft')}</Badge>
            <span className="text-sm text-muted">
              {t(`kind_${kind}`)} · {t('productCount', { count: collection.products })}
            </span>
            {collection.published ? (
              <LinkButton variant="quiet" size="small" href={localPath(locale, `/collections/${collection.slug}`)} prefetch={false}>
                {t('see')}
              </LinkButton>
            ) : null}
          </>
        )}
      </PageHead>
      <RefusalNotice state={await readFlash()} />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        {mayChange(ctx) ? (
          <Card>
            <CollectionForm
              collection={collection}
              kind={kind}
              categories={categories}
              brands={brands}
              locale={locale}
              action={saveCollectionAction}
            />
          </Card>
        ) : null}
        {collection === null ? null : (
          <Card className="space-y-4">
            <h2 className="text-lg font-semibold">{t('chosen')}</h2>
            {byHand ? <ProductFinder id={collection.id} q={q} found={found} locale={locale} action={chooseProductAction} /> : null}
            {collection.products > collection.chosen.length ? (
              <p className="text-sm text-muted">{t('first', { count: collection.chosen.length })}</p>
            ) : null}
            <ChosenProducts
              id={collection.id}
              products={collection.chosen}
              locale={locale}
              actions={byHand ? { drop: dropProductAction, step: stepProductAction } : null}
            />
          </Card>
        )}
      </div>
      {collection === null || !mayChange(ctx) ? null : (
        <Card>
          <details>
            <summary className="flex min-h-11 cursor-pointer items-center font-medium text-danger">{t('remove')}</summary>
            <p className="mb-3 text-sm text-muted">{t('removeHint')}</p>
            <StaffForm action={deleteCollectionAction} locale={locale} hidden={{ id: collection.id }} submit={t('removeNow')} quiet>
              {null}
            </StaffForm>
          </details>
        </Card>
      )}
    </div>
  );
}
