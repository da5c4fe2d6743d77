import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { startShippingAction } from '@/app/[locale]/admin/orders/ship/actions';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { PageHead } from '@/components/admin/page-head';
import { StaffForm } from '@/components/admin/staff-form';
import { ShippingLines } from '@/components/shipping/shipping-lines';
import { Missing } from '@/components/shop/missing';
import { LinkButton } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { lineFilters } from '@/lib/domain/bulk-shipping/inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { shippingListPage } from '@/lib/web/reads/shipping';
import { noParams } from '@/lib/web/words';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shipping');
  return { title: t('title'), robots: { index: false } };
}

export default async function ShippingListPage({ params, searchParams }: PageProps<'/[locale]/admin/orders/ship/[id]'>) {
  const [locale, t, refusals, { id }, raw] = await Promise.all([
    getLocale(),
    getTranslations('shipping'),
    getTranslations('refusals'),
    params,
    searchParams,
  ]);
  const ctx = await requireStaff(locale, 'orders.ship', `/admin/orders/ship/${id}`);
  const page = await shippingListPage(ctx, id, raw);
  if (page === null) return <Missing />;
  const { list, carriers, lines, next, show, after, counts } = page;
  const hrefOf = (query: string) => localPath(locale, `/admin/orders/ship/${id}?${query}`);
  return (
    <div className="space-y-5">
      <PageHead title={t('title')} back={{ href: localPath(locale, '/admin/orders/ship'), label: t('newList') }} />
      <RefusalNotice state={await readFlash()} />
      <p className="text-sm text-muted">
        {list.name === '' ? null : `${list.name} · `}
        {t('summary', counts)}
      </p>
      {list.taskId === null ? (
        counts.ready === 0 ? (
          <p className="text-sm text-danger">{t('nothingReady')}</p>
        ) : (
          <StaffForm action={startShippingAction} locale={locale} hidden={{ id }} submit={t('ship', { count: counts.ready })}>
            {counts.refused === 0 ? null : <p className="text-sm text-warning">{t('refusedStay', { count: counts.refused })}</p>}
          </StaffForm>
        )
      ) : (
        <LinkButton href={localPath(locale, `/admin/tasks/${list.taskId}`)}>{t('toTask')}</LinkButton>
      )}
      <FilterTabs
        label={t('show')}
        current={show}
        tabs={lineFilters.map((key) => ({ key, label: t(`show_${key}`, { count: counts[key] }), href: hrefOf(`show=${key}`) }))}
      />
      <ShippingLines
        lines={lines}
        carriers={carriers}
        reason={({ code, params: given }) => refusals(code, { ...noParams, ...given })}
        locale={locale}
      />
      <div className="flex justify-between gap-2">
        {after === 0 ? (
          <span />
        ) : (
          <LinkButton variant="secondary" href={hrefOf(`show=${show}`)}>
            {t('first')}
          </LinkButton>
        )}
        {next === null ? null : (
          <LinkButton variant="secondary" rel="next" href={hrefOf(`show=${show}&after=${next}`)}>
            {t('next')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
