import type { Prisma } from '@/lib/db/generated/client';
import type { ShopperContext, StaffContext } from '@/lib/domain/context';
import { fen } from '@/lib/shared/money';
import type { InvoiceFilter, ListInvoicesInput } from './inputs';
import { netAmount } from './net-amount';
import type { InvoiceView, ManagedInvoiceRow, OrderInvoices } from './views';

const titlesShown = 5;
const pageSize = 30;

const select = {
  id: true,
  colour: true,
  state: true,
  kind: true,
  title: true,
  taxNumber: true,
  email: true,
  amount: true,
  invoiceNumber: true,
  fileUrl: true,
  requestedAt: true,
  issuedAt: true,
} as const satisfies Prisma.InvoiceSelect;

const view = ({ amount, ...invoice }: Prisma.InvoiceGetPayload<{ select: typeof select }>): InvoiceView => ({
  ...invoice,
  amount: fen(amount),
});

/** The invoices of one of the shopper's orders, and what they can ask for; null for another's order. */
export async function orderInvoices(ctx: ShopperContext, number: string): Promise<OrderInvoices | null> {
  const { userId } = ctx.actor;
  const order = await ctx.db.order.findFirst({
    where: { number, userId },
    select: { id: true, invoices: { where: { state: { not: 'withdrawn' } }, orderBy: { requestedAt: 'asc' }, select } },
  });
  if (order === null) return null;
  const has = order.invoices.some(({ colour }) => colour === 'blue');
  const net = has ? 0 : await netAmount(ctx.db, order.id);
  const titles = await ctx.db.invoiceTitle.findMany({
    where: { userId },
    orderBy: { usedAt: 'desc' },
    take: titlesShown,
    select: { id: true, kind: true, title: true, taxNumber: true, email: true },
  });
  return { invoices: order.invoices.map(view), mayAsk: net > 0 ? fen(net) : null, titles };
}

const shown: Readonly<Record<InvoiceFilter, Prisma.InvoiceWhereInput>> = {
  to_issue: { state: 'requested' },
  issued: { state: 'issued' },
  all: {},
};

/** The shop's invoices, newest first, 30 a page; `next` is the `before` of the following page. */
export async function listInvoices(
  ctx: StaffContext,
  { show, before }: ListInvoicesInput,
): Promise<{ readonly invoices: readonly ManagedInvoiceRow[]; readonly next: string | null }> {
  const { merchantId } = ctx.actor;
  const last =
    before === undefined
      ? null
      : await ctx.db.invoice.findFirst({ where: { id: before, merchantId }, select: { id: true, requestedAt: true } });
  const older: Prisma.InvoiceWhereInput =
    last === null ? {} : { OR: [{ requestedAt: { lt: last.requestedAt } }, { requestedAt: last.requestedAt, id: { lt: last.id } }] };
  const rows = await ctx.db.invoice.findMany({
    where: { AND: [{ merchantId }, shown[show], older] },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: { ...select, order: { select: { number: true } }, redOf: { select: { invoiceNumber: true } } },
  });
  const invoices = rows.slice(0, pageSize).map(({ order, redOf, ...invoice }) => ({
    ...view(invoice),
    orderNumber: order.number,
    blueNumber: redOf?.invoiceNumber ?? null,
  }));
  return { invoices, next: rows.length > pageSize ? (invoices.at(-1)?.id ?? null) : null };
}
