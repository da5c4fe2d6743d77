import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Nothing } from '@/components/ui/nothing';
import type { ManagedCoupon, ManagedFlashSale, ManagedPromotion, ManagedState, OfferResults } from '@/lib/domain/promotions/manage-views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { groupWords } from './group-words';
import { OfferState } from './offer-state';
import { Table } from './table';

type Rows<R> = { readonly rows: readonly R[]; readonly locale: Locale };
/** `what`: what the offer does, in words. */
type Worded<R> = R & { readonly what: string };
type Named = { readonly id: string; readonly name: string; readonly nameEn: string };
type Column<R> = {
  readonly key: string;
  readonly label: string;
  readonly right?: boolean;
  readonly wide?: boolean;
  readonly show: (row: R) => React.ReactNode;
};

const OfferTable = <R extends { readonly id: string }>({
  caption,
  empty,
  rows,
  columns,
}: {
  readonly caption: string;
  readonly empty: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
}) =>
  rows.length === 0 ? (
    <Nothing>{empty}</Nothing>
  ) : (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={columns}
      cell={(row, column) => columns.find(({ key }) => key === column)?.show(row)}
    />
  );

/** The columns that the lists of offers share. */
async function offerColumns(locale: Locale) {
  const t = await getTranslations('promotions');
  const money = (amount: number) => formatMoney(locale, amount);
  return {
    t,
    name: (path: string) => ({
      key: 'name',
      label: t('name'),
      show: ({ id, name, nameEn }: Named) => (
        <Link
          href={localPath(locale, `${path}/${id}`)}
          prefetch={false}
          className="block min-w-24 font-medium underline-offset-4 hover:underline"
        >
          {pick(locale, name, nameEn)}
        </Link>
      ),
    }),
    what: { key: 'what', label: t('what'), show: ({ what }: { what: string }) => <span className="block min-w-40">{what}</span> },
    state: {
      key: 'state',
      label: t('state'),
      show: ({ state }: { state: ManagedState }) => <OfferState state={state} label={t(`state_${state}`)} />,
    },
    period: <R,>(timesOf: (row: R) => readonly [Date, Date | null]) => ({
      key: 'period',
      label: t('period'),
      wide: true,
      show: (row: R) => {
        const [from, to] = timesOf(row);
        return to === null
          ? t('openEnd', { from: formatTime(locale, from) })
          : t('until', { from: formatTime(locale, from), to: formatTime(locale, to) });
      },
    }),
    counted: <R,>(label: 'used' | 'sold', countsOf: (row: R) => readonly [number, number | null]) => ({
      key: label,
      label: t(label),
      right: true,
      show: (row: R) => {
        const [used, limit] = countsOf(row);
        return limit === null ? used : <span className="whitespace-nowrap">{t('ofLimit', { used, limit })}</span>;
      },
    }),
    money: (['given', 'paid'] as const).map((key) => ({
      key,
      label: t(key),
      right: true,
      wide: true,
      show: ({ results }: { results: OfferResults }) => money(results[key]),
    })),
  };
}

export async function PromotionTable({ rows, locale }: Rows<Worded<ManagedPromotion>>) {
  const { t, name, what, state, period, counted, money } = await offerColumns(locale);
  const columns: readonly Column<Worded<ManagedPromotion>>[] = [
    name('/admin/promotions'),
    what,
    state,
    {
      key: 'group',
      label: t('group'),
      wide: true,
      show: (row) => `${groupWords(t, row.group)} · ${t('place', { priority: row.priority })}`,
    },
    period((row) => [row.startsAt, row.endsAt]),
    counted('used', (row) => [row.usedCount, row.totalLimit]),
    ...money,
  ];
  return <OfferTable caption={t('list_promotions')} empty={t('empty')} rows={rows} columns={columns} />;
}

type Coupons = Rows<Worded<ManagedCoupon>> & { readonly path?: string };

export async function CouponTable({ rows, locale, path = '/admin/promotions/coupons' }: Coupons) {
  const { t, name, what, state, period, counted, money } = await offerColumns(locale);
  const columns: readonly Column<Worded<ManagedCoupon>>[] = [
    name(path),
    what,
    state,
    { key: 'code', label: t('code'), wide: true, show: ({ code }) => code ?? '—' },
    period((row) => [row.claimStartsAt, row.claimEndsAt]),
    counted('used', (row) => [row.claimedCount, row.totalLimit]),
    { key: 'orders', label: t('orders'), right: true, show: ({ results }) => results.orders },
    ...money,
  ];
  return <OfferTable caption={t('list_coupons')} empty={t('empty')} rows={rows} columns={columns} />;
}

const sumOf = ({ items }: ManagedFlashSale, of: 'sold' | 'quota') => items.reduce((all, item) => all + item[of], 0);

export async function FlashSaleTable({ rows, locale }: Rows<ManagedFlashSale>) {
  const { t, name, state, period, counted } = await offerColumns(locale);
  const columns: readonly Column<ManagedFlashSale>[] = [
    name('/admin/promotions/flash'),
    state,
    period((row) => [row.startsAt, row.endsAt]),
    counted('sold', (row) => [sumOf(row, 'sold'), sumOf(row, 'quota')]),
  ];
  return <OfferTable caption={t('list_flash')} empty={t('empty')} rows={rows} columns={columns} />;
}
