import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Table } from '@/components/admin/table';
import { Badge } from '@/components/ui/badge';
import { formatMoney } from '@/lib/shared/format';
import { pick } from '@/lib/shared/locale';
import { requireOperator } from '@/lib/web/context';
import { listMerchants } from '@/lib/web/reads/admin';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('merchants'), robots: { index: false } };
}

export default async function AdminMerchantsPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('admin')]);
  const ctx = await requireOperator(locale, '/admin/merchants');
  const merchants = await listMerchants(ctx);
  const cell = (row: (typeof merchants)[number], column: string) => {
    switch (column) {
      case 'name':
        return <span className="block min-w-24 font-medium">{pick(locale, row.name, row.nameEn)}</span>;
      case 'status':
        return <Badge tone={row.status === 'active' ? 'success' : 'neutral'}>{t(`merchant_${row.status}`)}</Badge>;
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
      <h1 className="text-2xl font-semibold">{t('merchants')}</h1>
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
