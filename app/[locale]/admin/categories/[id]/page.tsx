import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { deleteCategoryAction, moveProductsAction, saveCategoryAction } from '@/app/[locale]/admin/categories/actions';
import { PageHead } from '@/components/admin/page-head';
import { ChoiceField, StaffForm, TextField, TickField } from '@/components/admin/staff-form';
import { Missing } from '@/components/shop/missing';
import { DeleteForm } from '@/components/taxonomy/delete-form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath, pick } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { categoryPage } from '@/lib/web/reads/taxonomy';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('taxonomy');
  return { title: t('categories'), robots: { index: false } };
}

export default async function AdminCategoryPage({ params }: PageProps<'/[locale]/admin/categories/[id]'>) {
  const [locale, t, { id }] = await Promise.all([getLocale(), getTranslations('taxonomy'), params]);
  const ctx = await requireOperator(locale, '/admin/categories');
  const page = await categoryPage(ctx, id);
  if (page === null) return <Missing />;
  const { category, tree } = page;
  const all = tree.flatMap((top) => [{ ...top, depth: '' }, ...top.children.map((child) => ({ ...child, depth: '　' }))]);
  return (
    <div className="max-w-3xl space-y-6">
      <PageHead
        title={category === null ? t('newCategory') : pick(locale, category.name, category.nameEn)}
        back={{ href: localPath(locale, '/admin/categories'), label: t('categories') }}
      >
        {category?.hidden === true ? <Badge>{t('hidden')}</Badge> : null}
      </PageHead>
      <RefusalNotice state={await readFlash()} />
      <Card>
        <StaffForm
          action={saveCategoryAction}
          locale={locale}
          hidden={category === null ? {} : { id: category.id, version: category.version }}
          submit={t('save')}
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="name" label={t('name')} value={category?.name ?? ''} required />
            <TextField name="nameEn" label={t('nameEn')} value={category?.nameEn ?? ''} required />
          </div>
          <TextField name="slug" label={t('slug')} value={category?.slug ?? ''} hint={t('slugHint')} required />
          <ChoiceField
            name="parentId"
            label={t('parent')}
            value={category?.parentId ?? ''}
            choices={[
              { value: '', label: t('top') },
              ...tree.filter((top) => top.id !== id).map((top) => ({ value: top.id, label: pick(locale, top.name, top.nameEn) })),
            ]}
          />
          <TickField name="hidden" label={t('hide')} ticked={category?.hidden ?? false} />
        </StaffForm>
      </Card>
      {category === null || category.products === 0 ? null : (
        <Card>
          <h2 className="mb-2 text-lg font-semibold">{t('move')}</h2>
          <p className="mb-4 text-sm text-muted">{t('moveHint', { count: category.products })}</p>
          <StaffForm action={moveProductsAction} locale={locale} hidden={{ from: category.id }} submit={t('moveNow')} quiet>
            <ChoiceField
              name="to"
              label={t('moveTo')}
              required
              choices={[
                { value: '', label: t('choose') },
                ...all
                  .filter((one) => one.id !== id)
                  .map((one) => ({ value: one.id, label: `${one.depth}${pick(locale, one.name, one.nameEn)}` })),
              ]}
            />
          </StaffForm>
        </Card>
      )}
      {category === null ? null : <DeleteForm id={category.id} hint={t('removeHint')} locale={locale} action={deleteCategoryAction} />}
    </div>
  );
}
