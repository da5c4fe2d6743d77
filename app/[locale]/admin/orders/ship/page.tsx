import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { pasteShippingAction } from '@/app/[locale]/admin/orders/ship/actions';
import { PageHead } from '@/components/admin/page-head';
import { ShippingForms } from '@/components/shipping/shipping-forms';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { listCarriers } from '@/lib/domain/fulfilment/queries';
import { chosenOrders } from '@/lib/domain/order-desk/paper-inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shipping');
  return { title: t('title'), robots: { index: false } };
}

export default async function BulkShippingPage({ searchParams }: PageProps<'/[locale]/admin/orders/ship'>) {
  const [locale, t, admin, raw] = await Promise.all([getLocale(), getTranslations('shipping'), getTranslations('admin'), searchParams]);
  const ctx = await requireStaff(locale, 'orders.ship', '/admin/orders/ship');
  return (
    <div className="space-y-6">
      <PageHead title={t('title')} back={{ href: localPath(locale, '/admin/orders'), label: admin('orders') }} />
      <p className="max-w-3xl text-sm text-muted">{t('intro')}</p>
      <RefusalNotice state={await readFlash()} />
      <ShippingForms
        carriers={await listCarriers(ctx)}
        lines={chosenOrders
          .parse(raw)
          .map((one) => `${one}\t`)
          .join('\n')}
        action={pasteShippingAction}
        locale={locale}
      />
    </div>
  );
}
