import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import type { MovementView } from '@/lib/domain/inventory/views';
import { formatTime } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = { readonly movements: readonly MovementView[]; readonly locale: Locale };

const known = [
  'opening',
  'expired',
  'cancelled',
  'stock_take',
  'refused',
  'out_of_stock',
  'agreed',
  'exchange',
  'exchange_ended',
  'returned',
  'returned_damaged',
] as const;
const signed = (pieces: number) => (pieces > 0 ? `+${pieces}` : String(pieces).replace('-', '−'));

/** Every change of a SKU's stock: what, by whom, why, and for which order. */
export async function MovementTable({ movements, locale }: Props) {
  const t = await getTranslations('stock');
  const reasonOf = ({ reason }: MovementView) => {
    const named = known.find((word) => word === reason);
    return named === undefined ? reason : t(`reason_${named}`);
  };
  const changeOf = (row: MovementView) =>
    (['deltaOnHand', 'deltaReserved', 'deltaBackordered'] as const)
      .filter((name) => row[name] !== 0)
      .map((name) => t(name, { delta: signed(row[name]) }));
  const cell = (row: MovementView, column: string) => {
    switch (column) {
      case 'time':
        return <span className="whitespace-nowrap text-muted">{formatTime(locale, row.at)}</span>;
      case 'kind':
        return <span className="whitespace-nowrap">{t(`movement_${row.kind}`)}</span>;
      case 'change':
        return changeOf(row).map((words) => (
          <span key={words} className="block whitespace-nowrap tabular-nums">
            {words}
          </span>
        ));
      case 'warehouse':
        return pick(locale, row.warehouse, row.warehouseEn);
      case 'who':
        return row.person ?? t(`by_${row.by}`);
      default:
        return (
          <>
            {reasonOf(row)}
            {row.order === null ? null : (
              <Link
                href={localPath(locale, `/admin/orders/${row.order}`)}
                prefetch={false}
                className="block underline-offset-4 hover:underline"
              >
                {t('order', { number: row.order })}
              </Link>
            )}
          </>
        );
    }
  };
  return (
    <Table
      caption={t('movements')}
      rows={movements}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'time', label: t('time') },
        { key: 'kind', label: t('kind') },
        { key: 'change', label: t('change') },
        { key: 'warehouse', label: t('warehouse'), wide: true },
        { key: 'who', label: t('who'), wide: true },
        { key: 'reason', label: t('reason') },
      ]}
    />
  );
}
