import { ChevronDown } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { ChoiceField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import type { LedgerView } from '@/lib/domain/inventory/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';

export type StockActions = Readonly<Record<'receive' | 'adjust' | 'writeOff' | 'transfer', FormAction>>;
type Props = { readonly ledger: LedgerView; readonly locale: Locale; readonly actions: StockActions };

/** What changes the pieces of a SKU: they come in, are corrected, written off, or move to another warehouse. */
export async function StockForms({ ledger: { id, levels, warehouses }, locale, actions }: Props) {
  const t = await getTranslations('stock');
  const everywhere = warehouses.map(({ id: value, name, nameEn }) => ({ value, label: pick(locale, name, nameEn) }));
  const here = everywhere.filter(({ value }) => levels.some(({ warehouseId }) => warehouseId === value));
  const kinds = (['receive', 'adjust', 'writeOff', 'transfer'] as const).filter(
    (kind) => kind === 'receive' || (kind === 'transfer' ? here.length > 0 && everywhere.length > 1 : here.length > 0),
  );
  return (
    <Card className="divide-y divide-line">
      {kinds.map((kind) => (
        <details key={kind} open={kind === 'receive'} className="group py-2 first:pt-0 last:pb-0">
          <summary className="flex min-h-11 cursor-pointer items-center justify-between font-medium">
            {t(kind)}
            <ChevronDown aria-hidden className="size-4 text-muted transition-transform group-open:rotate-180" />
          </summary>
          <StaffForm
            action={actions[kind]}
            locale={locale}
            hidden={{ variantId: id, ...(kind === 'adjust' ? { mode: 'delta', version: 0 } : {}) }}
            submit={t(kind)}
            quiet
            className="grid gap-3 pb-3 sm:grid-cols-2 [&>button]:justify-self-start sm:[&>button]:col-start-1"
          >
            <ChoiceField
              name="warehouseId"
              label={kind === 'transfer' ? t('from') : t('warehouse')}
              choices={kind === 'receive' ? everywhere : here}
            />
            {kind === 'transfer' ? <ChoiceField name="toWarehouseId" label={t('to')} choices={everywhere.toReversed()} /> : null}
            <TextField name="amount" label={t(`${kind}Amount`)} required />
            <TextField name="reason" label={t('reason')} required={kind === 'writeOff'} />
          </StaffForm>
        </details>
      ))}
    </Card>
  );
}
