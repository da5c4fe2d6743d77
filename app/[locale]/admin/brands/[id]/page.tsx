import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { deleteBrandAction, rebrandAction, saveBrandAction } from '@/app/[locale]/admin/brands/actions';
import { PageHead } from '@/components/admin/page-head';
import { ChoiceField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Missing } from '@/components/shop/missing';
import { DeleteForm } from '@/components/taxonomy/delete-form';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath, pick } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { brandPage } from '@/lib/web/reads/taxonomy';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('taxonomy');
  return { title: t('brands'), robots: { index: false } };
}

export default async function AdminBrandPage({ params }: PageProps<'/[locale]/admin/brands/[id]'>) {
  const [locale, t, { id }] = await Promise.all([getLocale(), getTranslations('taxonomy'), params]);
  const ctx = await requireOperator(locale, '/admin/brands');
  const { brand, others } = await brandPage(ctx, z.uuid().nullable().catch(null).parse(id));
  if (brand === null && id !== 'new') return <Missing />;
  return (
    <div className="max-w-3xl space-y-6">
      <PageHead
        title={brand === null ? t('newBrand') : pick(locale, brand.name, brand.nameEn)}
        back={{ href: localPath(locale, '/admin/brands'), label: t('brands') }}
      />
      <RefusalNotice state={await readFlash()} />
      <Card>
        <StaffForm
          action={saveBrandAction}
          locale={locale}
          hidden={brand === null ? {} : { id: brand.id, version: brand.version }}
          submit={t('save')}
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="name" label={t('name')} value={brand?.name ?? ''} required />
            <TextField name="nameEn" label={t('nameEn')} value={brand?.nameEn ?? ''} required />
          </div>
          <TextField name="slug" label={t('slug')} value={brand?.slug ?? ''} hint={t('slugHint')} required />
        </StaffForm>
      </Card>
      {brand === null || brand.products === 0 ? null : (
        <Card>
          <h2 className="mb-2 text-lg font-semibold">{t('rebrand')}</h2>
          <p className="mb-4 text-sm text-muted">{t('rebrandHint', { count: brand.products })}</p>
          <StaffForm action={rebrandAction} locale={locale} hidden={{ from: brand.id }} submit={t('rebrandNow')} quiet>
            <ChoiceField
              name="to"
              label={t('moveTo')}
              choices={[
                { value: '', label: t('noBrand') },
                ...others.map((other) => ({ value: other.id, label: pick(locale, other.name, other.nameEn) })),
              ]}
            />
          </StaffForm>
        </Card>
      )}
      {brand === null ? null : <DeleteForm id={brand.id} hint={t('removeBrandHint')} locale={locale} action={deleteBrandAction} />}
    </div>
  );
}
