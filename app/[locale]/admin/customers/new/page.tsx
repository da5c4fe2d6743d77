import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { addCustomerAction } from '@/app/[locale]/admin/customers/actions';
import { PageHead } from '@/components/admin/page-head';
import { LongField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customers');
  return { title: t('add'), robots: { index: false } };
}

export default async function NewCustomerPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('customers')]);
  await requireStaff(locale, 'customers.write', '/admin/customers/new');
  return (
    <div className="max-w-2xl space-y-5">
      <PageHead title={t('add')} back={{ href: localPath(locale, '/admin/customers'), label: t('title') }} />
      <RefusalNotice state={await readFlash()} />
      <Card>
        <p className="mb-4 text-sm text-muted">{t('addHint')}</p>
        <StaffForm action={addCustomerAction} locale={locale} submit={t('save')}>
          <TextField name="name" label={t('name')} required />
          <TextField name="phone" label={t('phone')} />
          <TextField name="email" label={t('email')} />
          <TextField name="tags" label={t('tags')} hint={t('tagsHint')} />
          <LongField name="note" label={t('note')} rows={3} />
        </StaffForm>
      </Card>
    </div>
  );
}
