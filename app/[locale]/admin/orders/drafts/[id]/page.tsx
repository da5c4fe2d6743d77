import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import {
  addDraftLineAction,
  cancelDraftOrderAction,
  changeDraftLineAction,
  discardDraftAction,
  placeDraftAction,
  saveDraftAddressAction,
} from '@/app/[locale]/admin/orders/drafts/actions';
import { AddressForm } from '@/components/account/address-form';
import { addressQuery, addressWords } from '@/components/account/address-words';
import { PageHead } from '@/components/admin/page-head';
import { DraftLines } from '@/components/drafts/draft-lines';
import { DraftSummary } from '@/components/drafts/draft-summary';
import { PlacedDraft } from '@/components/drafts/placed-draft';
import { SkuFinder } from '@/components/drafts/sku-finder';
import { Missing } from '@/components/shop/missing';
import { QueryProvider } from '@/components/shop/query-provider';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { draftPage } from '@/lib/web/reads/drafts';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('drafts');
  return { title: t('draft'), robots: { index: false } };
}

export default async function DraftPage({ params, searchParams }: PageProps<'/[locale]/admin/orders/drafts/[id]'>) {
  const [locale, t, account, { id }, raw] = await Promise.all([
    getLocale(),
    getTranslations('drafts'),
    getTranslations('account'),
    params,
    searchParams,
  ]);
  const ctx = await requireStaff(locale, 'orders.place', `/admin/orders/drafts/${id}`);
  const page = await draftPage(ctx, id, raw, addressQuery(raw));
  if (page === null) return <Missing />;
  const { draft, q, found, regions, link, mayPrice } = page;
  const flash = await readFlash();
  return (
    <div className="space-y-6">
      <PageHead title={t('draft')} back={{ href: localPath(locale, '/admin/orders/drafts'), label: t('title') }} />
      <RefusalNotice state={flash} />
      {draft.placed !== null && link !== null ? (
        <Card className="max-w-2xl">
          <PlacedDraft id={id} placed={draft.placed} link={link} cancel={cancelDraftOrderAction} locale={locale} />
        </Card>
      ) : (
        <div className="grid items-start gap-6 xl:grid-cols-[1fr_24rem]">
          <div className="space-y-6">
            <Card className="space-y-4">
              <h2 className="text-lg font-semibold">{t('goods')}</h2>
              <SkuFinder draftId={id} q={q} found={found} action={addDraftLineAction} locale={locale} />
              <DraftLines draft={draft} mayPrice={mayPrice} action={changeDraftLineAction} locale={locale} />
            </Card>
            <section className="space-y-3">
              <h2 className="text-lg font-semibold">{t('customer')}</h2>
              <QueryProvider>
                <AddressForm
                  {...regions}
                  locale={locale}
                  next={`/admin/orders/drafts/${id}`}
                  hidden={{ draftId: id }}
                  labels={addressWords(account)}
                  action={saveDraftAddressAction}
                  initial={flash}
                />
              </QueryProvider>
            </section>
          </div>
          <Card>
            <h2 className="mb-4 text-lg font-semibold">{t('summary')}</h2>
            <DraftSummary draft={draft} place={placeDraftAction} discard={discardDraftAction} locale={locale} />
          </Card>
        </div>
      )}
    </div>
  );
}
