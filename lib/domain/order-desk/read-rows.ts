import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import type { ManagedOrderRow } from '@/lib/domain/orders/manage-views';
import { fen } from '@/lib/shared/money';
import { shipDue } from './due-views';

const select = {
  id: true,
  number: true,
  paymentStatus: true,
  fulfilmentStatus: true,
  afterSaleStatus: true,
  payOnDelivery: true,
  packingAt: true,
  payable: true,
  recipient: true,
  phone: true,
  province: true,
  city: true,
  note: true,
  createdAt: true,
  paidAt: true,
  group: { select: { expiresAt: true } },
  lines: { orderBy: { position: 'asc' }, select: { sku: true, title: true, titleEn: true, quantity: true } },
  shipments: { where: { direction: 'outbound' }, orderBy: { createdAt: 'asc' }, select: { carrierCode: true, trackingNumber: true } },
  invoices: { where: { state: 'requested' }, take: 1, select: { id: true } },
  reservations: { where: { state: 'held', backordered: { gt: 0 } }, take: 1, select: { variantId: true } },
  afterSales: {
    where: { state: { in: ['requested', 'returning', 'to_ship'] } },
    orderBy: { dueAt: 'asc' },
    take: 1,
    select: { dueAt: true },
  },
} as const satisfies Prisma.OrderSelect;
type Row = Prisma.OrderGetPayload<{ select: typeof select }>;

/** What is due next of an order: an answer to its shopper, its parcel, its payment. */
function dueOf({ afterSales, group, ...order }: Row): ManagedOrderRow['due'] {
  const answer = afterSales[0]?.dueAt ?? null;
  if (answer !== null) return { what: 'answer', at: answer };
  const ship = shipDue(order);
  if (ship !== null) return { what: 'ship', at: ship };
  return order.paymentStatus === 'unpaid' && !order.payOnDelivery ? { what: 'pay', at: group.expiresAt } : null;
}

function rowView(row: Row): ManagedOrderRow {
  const { id: _id, group: _group, afterSales: _cases, payable, note, invoices, reservations, packingAt, shipments, ...order } = row;
  return {
    ...order,
    note,
    payable: fen(payable),
    due: dueOf(row),
    parcels: shipments,
    flags: [
      ...(order.payOnDelivery ? (['cash'] as const) : []),
      ...(note === '' ? [] : (['noted'] as const)),
      ...(invoices.length === 0 ? [] : (['invoice'] as const)),
      ...(reservations.length === 0 ? [] : (['backorder'] as const)),
      ...(packingAt === null || row.fulfilmentStatus === 'shipped' ? [] : (['packing'] as const)),
    ],
  };
}

/** Orders of the shop as its lists show them, in the order of the ids. */
export async function readRows(ctx: StaffContext, ids: readonly string[]): Promise<ManagedOrderRow[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.order.findMany({ where: { id: { in: [...ids] }, merchantId: ctx.actor.merchantId }, select });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row === undefined ? [] : [rowView(row)];
  });
}
