import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { saveFlashSaleAction } from '@/app/[locale]/admin/promotions/actions';
import { FlashItems } from '@/components/admin/flash-items';
import { OfferBasics } from '@/components/admin/offer-basics';
import { TimeField } from '@/components/admin/offer-fields';
import { StaffForm } from '@/components/admin/staff-form';
import { Table } from '@/components/admin/table';
import { OfferHead } from '@/components/promotions/offer-head';
import { OfferResults } from '@/components/promotions/offer-results';
import { Missing } from '@/components/shop/missing';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { mostFlashItems } from '@/lib/domain/promotions/manage-inputs';
import type { ManagedFlashSale } from '@/lib/domain/promotions/manage-views';
import { formatMoney } from '@/lib/shared/format';
import { localPath, pick } from '@/lib/shared/locale';
import { toYuan } from '@/lib/shared/money';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { namedBy } from '@/lib/web/named-by';
import { formTime } from '@/lib/web/offer-form';
import { listFlashSales, mayWriteOffers, readResults } from '@/lib/web/reads/promotions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promotions');
  return { title: t('list_flash'), robots: { index: false } };
}

const dayMs = 86_400_000;

export default async function FlashSalePage({ params }: PageProps<'/[locale]/admin/promotions/flash/[id]'>) {
  const [locale, t, results, { id }] = await Promise.all([
    getLocale(),
    getTranslations('promotions'),
    getTranslations('offerResults'),
    params,
  ]);
  const ctx = await requireStaff(locale, id === 'new' ? 'promotions.write' : 'promotions.read', '/admin/promotions?show=flash');
  const sale = await namedBy(id, (one) => listFlashSales(ctx, one));
  if (sale === undefined) return <Missing />;
  const items = (sale?.items ?? []).map((item) => ({
    sku: item.sku,
    price: toYuan(item.price),
    quota: String(item.quota),
    perUserLimit: String(item.perUserLimit ?? ''),
    note: `${pick(locale, item.title, item.titleEn)} · ${t('flashSold', { sold: item.sold, quota: item.quota })}`,
  }));
  const cell = (item: ManagedFlashSale['items'][number], column: string) => {
    switch (column) {
      case 'sku':
        return (
          <span className="block min-w-32">
            {pick(locale, item.title, item.titleEn)}
            <span className="block text-xs text-muted">{item.sku}</span>
          </span>
        );
      case 'price':
        return formatMoney(locale, item.price);
      case 'normal':
        return formatMoney(locale, item.normalPrice);
      default:
        return <span className="whitespace-nowrap">{t('ofLimit', { used: item.sold, limit: item.quota })}</span>;
    }
  };
  const now = ctx.now();
  return (
    <div className="space-y-6">
      <OfferHead offer={sale} fresh={t('newFlash')} back={localPath(locale, '/admin/promotions?show=flash')} locale={locale} />
      <RefusalNotice state={await readFlash()} />
      {sale === null ? null : (
        <OfferResults
          report={await readResults(ctx, { kind: 'flash', id: sale.id, merchantId: ctx.actor.merchantId })}
          givenHint={results('givenFlash')}
          locale={locale}
        />
      )}
      {sale === null ? null : (
        <Table
          caption={t('items')}
          rows={sale.items}
          keyOf={({ sku }) => sku}
          cell={cell}
          columns={[
            { key: 'sku', label: t('sku') },
            { key: 'price', label: t('price'), right: true },
            { key: 'normal', label: t('normalPrice'), right: true },
            { key: 'sold', label: t('sold'), right: true },
          ]}
        />
      )}
      {mayWriteOffers(ctx) ? (
        <Card className="max-w-4xl">
          <StaffForm
            action={saveFlashSaleAction}
            locale={locale}
            hidden={sale === null ? {} : { id: sale.id, version: sale.version }}
            submit={t('save')}
          >
            <OfferBasics offer={sale} />
            <div className="grid gap-3 sm:grid-cols-2">
              <TimeField name="startsAt" label={t('startsAt')} value={formTime(sale?.startsAt ?? now)} required />
              <TimeField name="endsAt" label={t('endsAt')} value={formTime(sale?.endsAt ?? new Date(now.getTime() + dayMs))} required />
            </div>
            <h2 className="pt-2 text-lg font-semibold">{t('items')}</h2>
            <p className="text-sm text-muted">{t('itemsHint')}</p>
            <FlashItems
              items={items}
              most={mostFlashItems}
              labels={{
                sku: t('sku'),
                price: t('price'),
                quota: t('quota'),
                perUserLimit: t('flashPerUser'),
                row: String(t.raw('row')),
                more: t('moreItems'),
              }}
            />
          </StaffForm>
        </Card>
      ) : null}
    </div>
  );
}
