import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { showOnHomeAction } from '@/app/[locale]/admin/showcase/actions';
import { StaffForm } from '@/components/admin/staff-form';
import { Table } from '@/components/admin/table';
import { Nothing } from '@/components/ui/nothing';
import type { ShowcaseRow } from '@/lib/domain/collections/views';
import { localPath, pick } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { listShowcase } from '@/lib/web/reads/collections';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collections');
  return { title: t('showcase'), robots: { index: false } };
}

export default async function AdminShowcasePage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('collections')]);
  const ctx = await requireOperator(locale, '/admin/showcase');
  const rows = await listShowcase(ctx);
  const cell = (row: ShowcaseRow, column: string) => {
    switch (column) {
      case 'name':
        return (
          <Link href={localPath(locale, `/collections/${row.slug}`)} prefetch={false} className="font-medium underline underline-offset-4">
            {pick(locale, row.name, row.nameEn)}
          </Link>
        );
      case 'shop':
        return pick(locale, row.merchant, row.merchantEn);
      case 'products':
        return row.products;
      default:
        return (
          <StaffForm
            action={showOnHomeAction}
            locale={locale}
            hidden={{ id: row.id, home: row.home ? 'off' : 'on' }}
            quiet
            className="contents"
            submit={row.home ? t('showOff') : t('showOn')}
          >
            {null}
          </StaffForm>
        );
    }
  };
  return (
    <div className="space-y-4">
      <h1 className="text-2xl font-semibold">{t('showcase')}</h1>
      <p className="text-sm text-muted">{t('showcaseHint')}</p>
      {rows.length === 0 ? (
        <Nothing>{t('none')}</Nothing>
      ) : (
        <Table
          caption={t('showcase')}
          rows={rows}
          keyOf={({ id }) => id}
          cell={cell}
          columns={[
            { key: 'name', label: t('name') },
            { key: 'shop', label: t('shop') },
            { key: 'products', label: t('products'), right: true, wide: true },
            { key: 'home', label: t('onHome') },
          ]}
        />
      )}
    </div>
  );
}
