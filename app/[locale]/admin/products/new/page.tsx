import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { createProductAction } from '@/app/[locale]/admin/products/actions';
import { PageHead } from '@/components/admin/page-head';
import { ChoiceField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { categoryChoices } from '@/lib/web/reads/editor';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('editor');
  return { title: t('newProduct'), robots: { index: false } };
}

export default async function NewProductPage() {
  const [locale, t, admin] = await Promise.all([getLocale(), getTranslations('editor'), getTranslations('admin')]);
  const ctx = await requireStaff(locale, 'products.write', '/admin/products/new');
  const [categories, refused] = await Promise.all([categoryChoices(ctx, locale), readFlash()]);
  const typed = (name: string) => (refused.status === 'refused' ? (refused.values[name] ?? '') : '');
  return (
    <div className="max-w-xl space-y-6">
      <PageHead title={t('newProduct')} back={{ href: localPath(locale, '/admin/products'), label: admin('products') }} />
      <RefusalNotice state={refused} />
      <Card>
        <p className="mb-4 text-sm text-muted">{t('newHint')}</p>
        <StaffForm action={createProductAction} locale={locale} submit={t('create')}>
          <TextField name="title" label={t('titleZh')} value={typed('title')} required />
          <TextField name="titleEn" label={t('titleEn')} value={typed('titleEn')} />
          <ChoiceField
            name="categoryId"
            label={t('category')}
            value={typed('categoryId')}
            choices={[{ value: '', label: t('choose') }, ...categories]}
            required
          />
          <TextField name="price" label={t('price')} value={typed('price')} numeric required />
        </StaffForm>
      </Card>
    </div>
  );
}
