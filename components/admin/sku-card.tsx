import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import type { ManagedVariant } from '@/lib/domain/catalog/manage-views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { AdjustForm } from './adjust-form';

type Props = {
  readonly variant: ManagedVariant;
  readonly locale: Locale;
  readonly stockAction: FormAction;
  readonly mayChange: boolean;
};

/** One SKU: its stock in each warehouse. */
export async function SkuCard({ variant, locale, stockAction, mayChange }: Props) {
  const t = await getTranslations('admin');
  const { id } = variant;
  return (
    <Card className="space-y-4">
      <h3 className="font-medium">
        {pick(locale, variant.options, variant.optionsEn)} <span className="font-normal text-muted">{variant.sku}</span>
      </h3>
      <p>{formatMoney(locale, variant.price)}</p>
      <Link
        href={localPath(locale, `/admin/stock/${id}`)}
        prefetch={false}
        className="inline-flex min-h-9 items-center text-sm underline underline-offset-4 max-sm:min-h-11"
      >
        {t('stockDetail')}
      </Link>
      {variant.levels.map((level) => (
        <div key={level.warehouseId} className="space-y-2 border-t border-line pt-4">
          <p className="text-sm">
            {pick(locale, level.warehouse, level.warehouseEn)} ·{' '}
            {t('stockLine', { onHand: level.onHand, reserved: level.reserved, available: level.available })}
          </p>
          {mayChange ? <AdjustForm variantId={id} level={level} locale={locale} action={stockAction} /> : null}
        </div>
      ))}
    </Card>
  );
}
