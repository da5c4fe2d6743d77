import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { PageHead } from '@/components/admin/page-head';
import { PickSheets } from '@/components/desk/pick-sheets';
import { PrintButton } from '@/components/desk/print-button';
import { Sheets } from '@/components/desk/sheets';
import { buttonClass } from '@/components/ui/button';
import { Nothing } from '@/components/ui/nothing';
import { paperKinds, paperSearch, papersInput, paperSizes } from '@/lib/domain/order-desk/paper-inputs';
import { localPath, pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { papersPage } from '@/lib/web/reads/desk';

export const instant = false;

const pages = { a4: '210mm 297mm', label: '100mm 150mm' } as const;
const margins = { a4: '15mm', label: '5mm' } as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('papers');
  return { title: t('title'), robots: { index: false } };
}

export default async function PrintOrdersPage({ searchParams }: PageProps<'/[locale]/admin/orders/print'>) {
  const [locale, t, admin, raw] = await Promise.all([getLocale(), getTranslations('papers'), getTranslations('admin'), searchParams]);
  const ctx = await requireStaff(locale, 'orders.read', '/admin/orders');
  const input = papersInput.parse(raw);
  const { shop, papers, lists } = await papersPage(ctx, input);
  const { kind, size } = input;
  const name = pick(locale, shop.name, shop.nameEn);
  const hrefOf = (change: Partial<typeof input>) => localPath(locale, `/admin/orders/print?${paperSearch({ ...input, ...change })}`);
  return (
    <div className="space-y-5 print:space-y-0">
      {/* The paper's size is the page's own. */}
      <style>{`@page { size: ${pages[size]}; margin: ${margins[size]} }`}</style>
      <div className="space-y-5 print:hidden">
        <PageHead title={t('title')} back={{ href: localPath(locale, '/admin/orders'), label: admin('orders') }} />
        <div className="flex flex-wrap items-center gap-3">
          <FilterTabs
            label={t('kind')}
            current={kind}
            tabs={paperKinds.map((key) => ({ key, label: t(key), href: hrefOf({ kind: key }) }))}
          />
          <FilterTabs
            label={t('size')}
            current={size}
            tabs={paperSizes.map((key) => ({ key, label: t(`size_${key}`), href: hrefOf({ size: key }) }))}
          />
          {papers.length + lists.length === 0 ? null : (
            <span className="ml-auto flex gap-2">
              <a href={`/api/admin/orders/papers?${paperSearch(input)}&locale=${locale}`} download className={buttonClass('secondary')}>
                {t('asPdf')}
              </a>
              <PrintButton label={t('print')} />
            </span>
          )}
        </div>
      </div>
      {papers.length + lists.length === 0 ? <Nothing>{t('none')}</Nothing> : null}
      {kind === 'pick' ? (
        <PickSheets lists={lists} shop={name} size={size} locale={locale} />
      ) : (
        <Sheets kind={kind} papers={papers} shop={name} size={size} locale={locale} />
      )}
    </div>
  );
}
