import type { StaffContext } from '@/lib/domain/context';
import { may } from '@/lib/domain/access';
import { findOrders, furtherOf, orderToken } from '@/lib/domain/order-desk/find-orders';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { csvLine, csvStart, type CsvValue } from '@/lib/shared/csv';
import { readCursor } from '@/lib/shared/keyset';
import { maskPhone } from '@/lib/shared/mask';
import { shanghaiTime } from '@/lib/shared/number';
import type { OrderQuery } from './manage-inputs';
import { orderColumns, type OrderColumn } from './manage-views';
import { areaOf } from './order-contact';
import type { AfterSaleStatus, FulfilmentStatus, PaymentStatus } from './views';

/** Orders of one read: a page is all that is in memory. */
const defaultPage = 500;

/** Yuan with two decimals. */
const yuan = (amount: bigint) => (Number(amount) / 100).toFixed(2);
const time = (at: Date | null) => (at === null ? '' : shanghaiTime(at));

const select = {
  id: true,
  number: true,
  paymentStatus: true,
  fulfilmentStatus: true,
  afterSaleStatus: true,
  goods: true,
  discount: true,
  freight: true,
  payable: true,
  recipient: true,
  phone: true,
  province: true,
  city: true,
  district: true,
  street: true,
  note: true,
  createdAt: true,
  paidAt: true,
  shippedAt: true,
  lines: { orderBy: { position: 'asc' }, select: { sku: true, title: true, quantity: true } },
} as const;

export type StatusWord = `payment_${PaymentStatus}` | `fulfilment_${FulfilmentStatus}` | `afterSale_${AfterSaleStatus}`;
export type OrderWords = { readonly columns: Readonly<Record<OrderColumn, string>>; readonly word: (status: StatusWord) => string };
type Options = {
  readonly words: OrderWords;
  /** Phone numbers and streets as they are; else masked. */
  readonly clear: boolean;
  readonly page?: number;
};

const readPage = async (ctx: StaffContext, ids: readonly string[]) => {
  const rows = await ctx.db.order.findMany({ where: { id: { in: [...ids] }, merchantId: ctx.actor.merchantId }, select });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
};
type Row = Awaited<ReturnType<typeof readPage>>[number];

const rowOf = (order: Row, { word }: OrderWords, clear: boolean): Readonly<Record<OrderColumn, CsvValue>> => ({
  number: { digits: order.number },
  placed: time(order.createdAt),
  payment: word(`payment_${order.paymentStatus}`),
  fulfilment: word(`fulfilment_${order.fulfilmentStatus}`),
  afterSale: word(`afterSale_${order.afterSaleStatus}`),
  items: order.lines.map(({ sku, title, quantity }) => `${title} [${sku}] × ${quantity}`).join('; '),
  goods: yuan(order.goods),
  discount: yuan(order.discount),
  freight: yuan(order.freight),
  payable: yuan(order.payable),
  recipient: order.recipient,
  phone: clear ? order.phone : maskPhone(order.phone),
  address: `${areaOf(order)} ${clear ? order.street : '****'}`,
  note: order.note,
  paid: time(order.paidAt),
  shipped: time(order.shippedAt),
});

/** A page of the shop's orders that a query finds, in its order, as rows of a file. `after`: where the page before ended. */
export async function exportPage(
  ctx: StaffContext,
  query: OrderQuery,
  after: string | null,
  { words, clear, page = defaultPage }: Options,
): Promise<{ rows: CsvValue[][]; after: string | null }> {
  const cursor = after === null ? null : readCursor(query.sort, 'time', { after });
  const found = await findOrders(ctx, { query, cursor, take: page });
  const orders = await readPage(
    ctx,
    found.places.map(({ id }) => id),
  );
  const rows = orders.map((order) => {
    const cells = rowOf(order, words, clear);
    return orderColumns.map((column) => cells[column]);
  });
  const further = furtherOf(found, page);
  return { rows, after: further === null ? null : orderToken(query, further) };
}

/** Whether a person's export says phone numbers and addresses as they are. */
export const exportsClear = ({ actor }: StaffContext): boolean => may(actor.role, 'customers.reveal');

/**
 * The same as CSV, all of it, in pieces: a page of rows is read when the one before it is taken, from where that ended, so a million orders
 * need no more memory than a hundred. That it was asked for is audited.
 */
export async function* exportOrders(ctx: StaffContext, query: OrderQuery, options: Omit<Options, 'clear'>): AsyncGenerator<string> {
  const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));
  const after = { ...asked, clear: exportsClear(ctx) };
  await ctx.db.$transaction((tx) =>
    writeAudit(ctx, tx, { action: 'order.export', entity: 'merchant', entityId: ctx.actor.merchantId, after }),
  );
  const { words } = options;
  yield csvStart + csvLine(orderColumns.map((column) => words.columns[column]));
  let last: string | null = null;
  do {
    // Each page begins where the one before it ended.
    const found: Awaited<ReturnType<typeof exportPage>> = await exportPage(ctx, query, last, { ...options, clear: exportsClear(ctx) });
    if (found.rows.length > 0) yield found.rows.map(csvLine).join('');
    last = found.after;
  } while (last !== null);
}
