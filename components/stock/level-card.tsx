import { getTranslations } from 'next-intl/server';
import { StaffForm, TextField } from '@/components/admin/staff-form';
import { Card } from '@/components/ui/card';
import type { LevelView } from '@/lib/domain/inventory/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, pick } from '@/lib/shared/locale';

type Props = {
  readonly variantId: string;
  readonly level: LevelView;
  readonly locale: Locale;
  /** None for who may only look. */
  readonly action: FormAction | null;
};

/** A SKU's stock in one warehouse, and how much of it is never offered. */
export async function LevelCard({ variantId, level, locale, action }: Props) {
  const t = await getTranslations('stock');
  const figures = [
    ['available', level.available],
    ['onHand', level.onHand],
    ['reserved', level.reserved],
    ['safety', level.safety],
    ['backordered', level.backordered],
  ] as const;
  return (
    <Card className="space-y-4">
      <h3 className="font-medium">{pick(locale, level.warehouse, level.warehouseEn)}</h3>
      <dl className="grid grid-cols-3 gap-3 sm:grid-cols-5">
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt className="text-sm text-muted">{t(name)}</dt>
            <dd className={`text-xl font-semibold tabular-nums ${name === 'available' && count <= 0 ? 'text-danger' : ''}`}>{count}</dd>
          </div>
        ))}
      </dl>
      {action === null ? null : (
        <StaffForm
          action={action}
          locale={locale}
          hidden={{ variantId, warehouseId: level.warehouseId, version: level.version }}
          submit={t('saveSafety')}
          quiet
          className="flex flex-wrap items-start gap-3 [&>button]:mt-[1.9rem]"
        >
          <div className="w-40">
            <TextField name="safety" label={t('safety')} hint={t('safetyHint')} value={String(level.safety)} numeric required />
          </div>
        </StaffForm>
      )}
    </Card>
  );
}
