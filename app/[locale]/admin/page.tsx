import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { OrderTable } from '@/components/admin/order-table';
import { StockRisks } from '@/components/stock/stock-risks';
import { listAlertsInput } from '@/lib/domain/alerts/inputs';
import { listOrdersInput } from '@/lib/domain/orders/manage-inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { adminFrame, listMerchantOrders, shopOverview } from '@/lib/web/reads/admin';
import { listAlerts } from '@/lib/web/reads/stock';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('overview'), robots: { index: false } };
}

export default async function AdminPage() {
  const [locale, t, frame] = await Promise.all([getLocale(), getTranslations('admin'), adminFrame()]);
  // Everybody lands in the first section that is theirs.
  const [first] = frame?.sections ?? [];
  if (first !== undefined && first !== 'orders') redirect(localPath(locale, `/admin/${first}`));
  const ctx = await requireStaff(locale, 'orders.read');
  const seesStock = frame?.sections.includes('alerts') === true;
  const [counts, { orders }, { alerts }] = await Promise.all([
    shopOverview(ctx),
    listMerchantOrders(ctx, listOrdersInput.parse({ stage: 'to_ship' })),
    seesStock ? listAlerts(ctx, listAlertsInput.parse({})) : { alerts: [] },
  ]);
  const tiles = [
    [t('stage_to_ship'), counts.toShip, '/admin/orders?stage=to_ship'],
    [t('stage_to_pay'), counts.toPay, '/admin/orders?stage=to_pay'],
    [t('show_low'), counts.low, '/admin/stock?show=low'],
    [t('show_out'), counts.out, '/admin/stock?show=out'],
  ] as const;
  return (
    <div className="space-y-8">
      <h1 className="text-2xl font-semibold">{t('overview')}</h1>
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {tiles.map(([label, count, path]) => (
          <li key={path}>
            <Link
              href={localPath(locale, path)}
              prefetch={false}
              className="block rounded-2xl border border-line bg-surface p-4 hover:border-line-strong"
            >
              <span className="block text-sm text-muted">{label}</span>
              <span className="block text-2xl font-semibold">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
      <section aria-labelledby="waiting" className="space-y-3">
        <h2 id="waiting" className="text-lg font-semibold">
          {t('waiting')}
        </h2>
        <OrderTable orders={orders.slice(0, 10)} locale={locale} empty={t('noneToShip')} />
      </section>
      {seesStock ? <StockRisks alerts={alerts.slice(0, 5)} locale={locale} /> : null}
    </div>
  );
}
