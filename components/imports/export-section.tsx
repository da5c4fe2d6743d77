import { getTranslations } from 'next-intl/server';
import { ExportForm } from '@/components/tasks/export-form';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly may: { readonly products: boolean; readonly stock: boolean; readonly orders: boolean };
  readonly locale: Locale;
  readonly actions: { readonly lists: FormAction; readonly orders: FormAction };
};

/** What can be taken out, each as text or as a workbook. */
export async function ExportSection({ may, locale, actions }: Props) {
  const t = await getTranslations('imports');
  const all = [
    { key: 'products_export', label: t('exportProducts'), open: may.products, action: actions.lists },
    { key: 'stock_export', label: t('exportStock'), open: may.stock, action: actions.lists },
    { key: 'orders_export', label: t('exportOrders'), open: may.orders, action: actions.orders },
    { key: 'customers_export', label: t('exportCustomers'), open: may.orders, action: actions.lists },
  ].filter(({ open }) => open);
  return (
    <Card className="space-y-3">
      <h2 className="text-lg font-semibold">{t('export')}</h2>
      <p className="text-sm text-muted">{t('exportHint')}</p>
      <ul className="divide-y divide-line">
        {all.map(({ key, label, action }) => (
          <li key={key} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span className="text-sm font-medium">{label}</span>
            <span role="group" aria-label={label} className="flex flex-wrap gap-2">
              {(['xlsx', 'csv'] as const).map((format) => (
                <ExportForm
                  key={format}
                  action={action}
                  locale={locale}
                  hidden={action === actions.orders ? {} : { kind: key }}
                  format={format}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
