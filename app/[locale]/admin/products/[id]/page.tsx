import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { adjustStockAction } from '@/app/[locale]/admin/actions';
import { duplicateProductAction, saveProductAction } from '@/app/[locale]/admin/products/actions';
import { HistoryList } from '@/components/admin/editor/history-list';
import { PriceHistory } from '@/components/admin/editor/price-history';
import { ProductEditor } from '@/components/admin/editor/product-editor';
import { ActionForm } from '@/components/account/action-form';
import { SkuCard } from '@/components/admin/sku-card';
import { Missing } from '@/components/shop/missing';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath, pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { mayChange, readMerchantProduct } from '@/lib/web/reads/admin';
import { editorPage, editorWords } from '@/lib/web/reads/editor';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('product'), robots: { index: false } };
}

export default async function AdminProductPage({ params }: PageProps<'/[locale]/admin/products/[id]'>) {
  const [locale, t, { id }] = await Promise.all([getLocale(), getTranslations('admin'), params]);
  const ctx = await requireStaff(locale, 'products.read', `/admin/products/${id}`);
  const [page, stocked] = z.uuid().safeParse(id).success
    ? await Promise.all([editorPage(ctx, locale, id), readMerchantProduct(ctx, id)])
    : [null, null];
  if (page === null || stocked === null) return <Missing />;
  const { view, changes, prices, choices, overdue } = page;
  const [may, words, refused] = [mayChange(ctx), editorWords(locale), await readFlash()];
  const codes = new Map(view.skus.map((sku) => [sku.id, sku.sku]));
  const named = new Map([...choices.categories, ...choices.brands, ...choices.freight].map(({ value, label }) => [value, label]));
  return (
    <div className="space-y-6">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <BackLink href={localPath(locale, '/admin/products')}>{t('products')}</BackLink>
          <h1 className="text-2xl font-semibold">{pick(locale, view.fields.title, view.fields.titleEn)}</h1>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {may.products ? (
            <ActionForm action={duplicateProductAction} locale={locale} submit={words.duplicate} variant="secondary" size="small">
              <input type="hidden" name="id" value={id} />
            </ActionForm>
          ) : null}
          <LinkButton
            href={localPath(locale, view.fields.status === 'live' ? `/p/${view.fields.slug}` : `/preview/${id}`)}
            prefetch={false}
            variant="secondary"
            size="small"
          >
            {view.fields.status === 'live' ? words.seeInShop : words.draftPreview}
          </LinkButton>
        </div>
      </header>
      <RefusalNotice state={refused} />
      <fieldset disabled={!may.products} className="contents">
        <ProductEditor
          view={view}
          changes={changes}
          choices={choices}
          overdue={overdue}
          refused={refused}
          action={saveProductAction}
          locale={locale}
          words={words}
        />
      </fieldset>
      <section aria-labelledby="stock" className="space-y-4">
        <h2 id="stock" className="text-lg font-semibold">
          {words.stock}
        </h2>
        <div className="grid gap-4 lg:grid-cols-2 2xl:grid-cols-3">
          {stocked.variants.map((variant) => (
            <SkuCard key={variant.id} variant={variant} locale={locale} stockAction={adjustStockAction} mayChange={may.stock} />
          ))}
        </div>
      </section>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Card>
          <h2 className="mb-2 text-lg font-semibold">{words.priceHistory}</h2>
          <PriceHistory skus={prices} locale={locale} words={words} />
        </Card>
        <Card>
          <h2 className="mb-2 text-lg font-semibold">{words.history}</h2>
          <HistoryList changes={changes} codes={codes} named={named} locale={locale} words={words} />
        </Card>
      </div>
    </div>
  );
}
