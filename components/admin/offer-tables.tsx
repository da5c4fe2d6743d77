import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Nothing } from '@/components/ui/nothing';
import type { ManagedCoupon, ManagedFlashSale, ManagedPromotion } from '@/lib/domain/promotions/manage-views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { groupWords } from './group-words';
import { OfferState } from './offer-state';
import { Table } from './table';

type Rows<R> = { readonly rows: readonly R[]; readonly locale: Locale };
type Named = { readonly id: string; readonly name: string; readonly nameEn: string };

const nameLink = (locale: Locale, path: string, { id, name, nameEn }: Named) => (
  <Link
    href={localPath(locale, `${path}/${id}`)}
    prefetch={false}
    className="block min-w-24 font-medium underline-offset-4 hover:underline"
  >
    {pick(locale, name, nameEn)}
  </Link>
);

async function offerWords(locale: Locale) {
  const t = await getTranslations('promotions');
  return {
    t,
    period: (from: Date, to: Date | null) =>
      to === null
        ? t('openEnd', { from: formatTime(locale, from) })
        : t('until', { from: formatTime(locale, from), to: formatTime(locale, to) }),
    counted: (used: number, limit: number | null) =>
      limit === null ? used : <span className="whitespace-nowrap">{t('ofLimit', { used, limit })}</span>,
  };
}

export async function PromotionTable({ rows, locale }: Rows<ManagedPromotion & { readonly what: string }>) {
  const { t, period, counted } = await offerWords(locale);
  if (rows.length === 0) return <Nothing>{t('empty')}</Nothing>;
  const cell = (row: ManagedPromotion & { readonly what: string }, column: string) => {
    switch (column) {
      case 'name':
        return nameLink(locale, '/admin/promotions', row);
      case 'what':
        return <span className="block min-w-40">{row.what}</span>;
      case 'state':
        return <OfferState state={row.state} label={t(`state_${row.state}`)} />;
      case 'group':
        return `${groupWords(t, row.group)} · ${t('place', { priority: row.priority })}`;
      case 'period':
        return period(row.startsAt, row.endsAt);
      case 'used':
        return counted(row.usedCount, row.totalLimit);
      case 'given':
        return formatMoney(locale, row.results.given);
      default:
        return formatMoney(locale, row.results.paid);
    }
  };
  return (
    <Table
      caption={t('list_promotions')}
      rows={rows}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'name', label: t('name') },
        { key: 'what', label: t('what') },
        { key: 'state', label: t('state') },
        { key: 'group', label: t('group'), wide: true },
        { key: 'period', label: t('period'), wide: true },
        { key: 'used', label: t('used'), right: true },
        { key: 'given', label: t('given'), right: true, wide: true },
        { key: 'paid', label: t('paid'), right: true, wide: true },
      ]}
    />
  );
}

type Coupons = Rows<ManagedCoupon & { readonly what: string }> & { readonly path?: string };

export async function CouponTable({ rows, locale, path = '/admin/promotions/coupons' }: Coupons) {
  const { t, period, counted } = await offerWords(locale);
  if (rows.length === 0) return <Nothing>{t('empty')}</Nothing>;
  const cell = (row: ManagedCoupon & { readonly what: string }, column: string) => {
    switch (column) {
      case 'name':
        return nameLink(locale, path, row);
      case 'what':
        return <span className="block min-w-40">{row.what}</span>;
      case 'state':
        return <OfferState state={row.state} label={t(`state_${row.state}`)} />;
      case 'code':
        return row.code ?? '—';
      case 'period':
        return period(row.claimStartsAt, row.claimEndsAt);
      case 'claimed':
        return counted(row.claimedCount, row.totalLimit);
      case 'orders':
        return row.results.orders;
      case 'given':
        return formatMoney(locale, row.results.given);
      default:
        return formatMoney(locale, row.results.paid);
    }
  };
  return (
    <Table
      caption={t('list_coupons')}
      rows={rows}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'name', label: t('name') },
        { key: 'what', label: t('what') },
        { key: 'state', label: t('state') },
        { key: 'code', label: t('code'), wide: true },
        { key: 'period', label: t('period'), wide: true },
        { key: 'claimed', label: t('used'), right: true },
        { key: 'orders', label: t('orders'), right: true },
        { key: 'given', label: t('given'), right: true, wide: true },
        { key: 'paid', label: t('paid'), right: true, wide: true },
      ]}
    />
  );
}

export async function FlashSaleTable({ rows, locale }: Rows<ManagedFlashSale>) {
  const { t, period } = await offerWords(locale);
  if (rows.length === 0) return <Nothing>{t('empty')}</Nothing>;
  const cell = (row: ManagedFlashSale, column: string) => {
    const sum = (of: 'sold' | 'quota') => row.items.reduce((all, item) => all + item[of], 0);
    switch (column) {
      case 'name':
        return nameLink(locale, '/admin/promotions/flash', row);
      case 'state':
        return <OfferState state={row.state} label={t(`state_${row.state}`)} />;
      case 'period':
        return period(row.startsAt, row.endsAt);
      default:
        return t('ofLimit', { used: sum('sold'), limit: sum('quota') });
    }
  };
  return (
    <Table
      caption={t('list_flash')}
      rows={rows}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'name', label: t('name') },
        { key: 'state', label: t('state') },
        { key: 'period', label: t('period'), wide: true },
        { key: 'sold', label: t('sold'), right: true },
      ]}
    />
  );
}
