import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { startBulkAction } from '@/app/[locale]/admin/products/actions';
import { BulkFields } from '@/components/admin/bulk/bulk-fields';
import { BulkResult } from '@/components/admin/bulk/bulk-result';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { PageHead } from '@/components/admin/page-head';
import { StaffForm } from '@/components/admin/staff-form';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { bulkPage } from '@/lib/web/reads/bulk';
import { taskWords } from '@/lib/web/reads/tasks';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bulk');
  return { title: t('title'), robots: { index: false } };
}

/** A change of many products: described in the address, seen before it is made. */
export default async function BulkPage({ searchParams }: PageProps<'/[locale]/admin/products/bulk'>) {
  const [locale, t, admin, raw] = await Promise.all([getLocale(), getTranslations('bulk'), getTranslations('admin'), searchParams]);
  const ctx = await requireStaff(locale, 'products.write', '/admin/products/bulk');
  const page = await bulkPage(ctx, locale, raw);
  const filter = typeof raw['filter'] === 'string' ? raw['filter'] : '';
  const back = { href: localPath(locale, `/admin/products${filter === '' ? '' : `?${filter}`}`), label: admin('products') };
  if (page === null)
    return (
      <div className="space-y-6">
        <PageHead title={t('title')} back={back} />
        <Notice>{t('nothing')}</Notice>
      </div>
    );
  const { selection, kinds, kind, preview, refused, count, typed, key, categories, warehouses } = page;
  const all = 'filter' in selection;
  const chosen: Record<string, string> = all ? { of: 'all', filter } : { of: 'ids', ids: selection.ids.join(','), filter };
  const here = localPath(locale, '/admin/products/bulk');
  const words = await taskWords(ctx, locale);
  return (
    <div className="space-y-6">
      <PageHead title={t('title')} back={back} />
      <p className="text-muted">
        {t(count.more ? 'chosenMore' : 'chosen', { count: count.products })}
        {all ? ` · ${t('chosenAll')}` : ''}
      </p>
      <RefusalNotice state={await readFlash()} />
      <FilterTabs
        label={t('what')}
        current={kind}
        tabs={kinds.map((one) => ({
          key: one,
          label: t(`kind_${one}`),
          href: localPath(locale, `/admin/products/bulk?${new URLSearchParams({ ...chosen, kind: one }).toString()}`),
        }))}
      />
      <Card>
        <form action={here} className="space-y-4" noValidate>
          {Object.entries({ ...chosen, kind }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-4">
            <BulkFields kind={kind} typed={typed} refused={refused} categories={categories} warehouses={warehouses} />
          </div>
          <button type="submit" className={buttonClass(preview === null ? 'primary' : 'secondary')}>
            {t('preview')}
          </button>
        </form>
      </Card>
      {preview === null ? null : (
        <section aria-labelledby="result" className="space-y-4">
          <h2 id="result" className="text-lg font-semibold">
            {t('result')}
          </h2>
          <BulkResult preview={preview} locale={locale} words={words} />
          {preview.changed === 0 && preview.looked === preview.products ? null : (
            <StaffForm action={startBulkAction} locale={locale} hidden={{ ...typed, ...chosen, kind, key }} submit={t('apply')}>
              <p className="text-sm text-muted">{t('moment')}</p>
            </StaffForm>
          )}
        </section>
      )}
    </div>
  );
}
