import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { setThresholdAction } from '@/app/[locale]/admin/stock/actions';
import { ThresholdForm } from '@/components/stock/threshold-form';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath, pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { defaultThresholds, listThresholds } from '@/lib/web/reads/stock';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('stock');
  return { title: t('thresholds'), robots: { index: false } };
}

export default async function ThresholdsPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('stock')]);
  const ctx = await requireStaff(locale, 'stock.write', '/admin/alerts/thresholds');
  const rows = await listThresholds(ctx);
  return (
    <div className="max-w-4xl space-y-5">
      <header>
        <BackLink href={localPath(locale, '/admin/alerts')}>{t('alerts')}</BackLink>
        <h1 className="text-2xl font-semibold">{t('thresholds')}</h1>
        <p className="text-sm text-muted">{t('thresholdsHint', defaultThresholds)}</p>
      </header>
      <RefusalNotice state={await readFlash()} />
      {rows.map(({ category, ...figures }) => (
        <Card key={category?.id ?? ''}>
          <h2 className="mb-3 font-medium">{category === null ? t('wholeShop') : pick(locale, category.name, category.nameEn)}</h2>
          <ThresholdForm
            subject={category === null ? {} : { categoryId: category.id }}
            figures={figures}
            locale={locale}
            action={setThresholdAction}
          />
        </Card>
      ))}
    </div>
  );
}
