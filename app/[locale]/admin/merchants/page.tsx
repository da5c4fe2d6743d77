import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import { MerchantsHead } from '@/components/merchants/merchants-head';
import { Badge } from '@/components/ui/badge';
import { formatMoney } from '@/lib/shared/format';
import { localPath, pick } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { countApplications, listMerchants } from '@/lib/web/reads/merchants';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('merchants'), robots: { index: false } };
}

export default async function AdminMerchantsPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('admin')]);
  const ctx = await requireOperator(locale, '/admin/merchants');
  const [merchants, waiting] = await Promise.all([listMerchants(ctx), countApplications(ctx)]);
  const cell = (row: (typeof merchants)[number], column: string) => {
    switch (column) {
      case 'name':
        return (
          <Link
            href={localPath(locale, `/admin/merchants/${row.slug}`)}
            prefetch={false}
            className="block min-w-24 font-medium underline-offset-4 hover:underline max-md:py-2"
          >
            {pick(locale, row.name, row.nameEn)}
          </Link>
        );
      case 'status':
        return <Badge tone={row.status === 'active' ? 'success' : 'danger'}>{t(`merchant_${row.status}`)}</Badge>;
      case 'products':
        return row.products;
      case 'orders':
        return row.orders;
      default:
        return formatMoney(locale, row.paid);
    }
  };
  return (
    <div className="space-y-5">
      <MerchantsHead current="shops" waiting={waiting} locale={locale} />
      <Table
        caption={t('merchants')}
        rows={merchants}
        keyOf={({ slug }) => slug}
        cell={cell}
        columns={[
          { key: 'name', label: t('shop') },
          { key: 'status', label: t('state') },
          { key: 'products', label: t('products'), right: true },
          { key: 'orders', label: t('paidOrders'), right: true },
          { key: 'paid', label: t('paid30'), right: true },
        ]}
      />
    </div>
  );
}
