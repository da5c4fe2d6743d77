import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { z } from 'zod';
import { adjustStockAction } from '@/app/[locale]/admin/actions';
import {
  receiveStockAction,
  setBackorderAction,
  setSafetyAction,
  setThresholdAction,
  transferStockAction,
  writeOffStockAction,
} from '@/app/[locale]/admin/stock/actions';
import { Missing } from '@/components/shop/missing';
import { BackorderForm } from '@/components/stock/backorder-form';
import { LevelCard } from '@/components/stock/level-card';
import { MovementTable } from '@/components/stock/movement-table';
import { StockForms } from '@/components/stock/stock-forms';
import { ThresholdForm } from '@/components/stock/threshold-form';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { Pagination } from '@/components/ui/pagination';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { ledgerInput } from '@/lib/domain/inventory/inputs';
import { localPath, pick } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { defaultThresholds, mayWriteStock, readLedger } from '@/lib/web/reads/stock';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('stock');
  return { title: t('stock'), robots: { index: false } };
}

const changes = { receive: receiveStockAction, adjust: adjustStockAction, writeOff: writeOffStockAction, transfer: transferStockAction };

export default async function LedgerPage({ params, searchParams }: PageProps<'/[locale]/admin/stock/[variant]'>) {
  const [locale, t, { variant }, raw] = await Promise.all([getLocale(), getTranslations('stock'), params, searchParams]);
  const ctx = await requireStaff(locale, 'stock.read', `/admin/stock/${variant}`);
  const { page } = ledgerInput.parse(raw);
  const ledger = z.uuid().safeParse(variant).success ? await readLedger(ctx, variant, page) : null;
  if (ledger === null) return <Missing />;
  const mayWrite = mayWriteStock(ctx);
  return (
    <div className="space-y-6">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <BackLink href={localPath(locale, '/admin/stock')}>{t('stock')}</BackLink>
          <h1 className="text-2xl font-semibold">{pick(locale, ledger.title, ledger.titleEn)}</h1>
          <p className="text-sm text-muted">
            {[pick(locale, ledger.options, ledger.optionsEn), ledger.sku].filter((words) => words !== '').join(' · ')}
          </p>
        </div>
        <Link
          href={localPath(locale, `/admin/products/${ledger.productId}`)}
          prefetch={false}
          className="grid min-h-11 place-items-center rounded-lg border border-line-strong px-4 text-sm hover:bg-surface-2"
        >
          {t('seeProduct')}
        </Link>
      </header>
      <RefusalNotice state={await readFlash()} />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <section aria-labelledby="levels" className="space-y-4">
          <h2 id="levels" className="text-lg font-semibold">
            {t('levels')}
          </h2>
          {ledger.levels.map((level) => (
            <LevelCard
              key={level.warehouseId}
              variantId={ledger.id}
              level={level}
              locale={locale}
              action={mayWrite ? setSafetyAction : null}
            />
          ))}
        </section>
        {mayWrite ? (
          <div className="space-y-6">
            <StockForms ledger={ledger} locale={locale} actions={changes} />
            <Card>
              <h2 className="text-lg font-semibold">{t('backorder')}</h2>
              <p className="mb-3 text-sm text-muted">{t('backorderHint')}</p>
              <BackorderForm ledger={ledger} locale={locale} action={setBackorderAction} />
            </Card>
            <Card>
              <h2 className="text-lg font-semibold">{t('thresholds')}</h2>
              <p className="mb-3 text-sm text-muted">{t('thresholdsHint', defaultThresholds)}</p>
              <ThresholdForm subject={{ variantId: ledger.id }} figures={ledger.threshold} locale={locale} action={setThresholdAction} />
            </Card>
          </div>
        ) : null}
      </div>
      <div className="space-y-3">
        <h2 className="text-lg font-semibold">{t('movements')}</h2>
        <MovementTable movements={ledger.movements} locale={locale} />
        <Pagination
          page={page}
          pages={ledger.pages}
          hrefOf={(number) => localPath(locale, `/admin/stock/${ledger.id}?page=${number}`)}
          labels={{ nav: t('pages'), previous: t('previous'), next: t('next'), position: t('pageOf', { page, pages: ledger.pages }) }}
        />
      </div>
    </div>
  );
}
