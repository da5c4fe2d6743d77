import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { escapeLike } from '@/lib/shared/like';
import { sum } from '@/lib/shared/money';
import { paymentsOf } from './close-exception';
import type { ListPaymentsInput } from './inputs';
import type { ManagedPayment } from './manage-views';
import { methodOf } from './methods';

const pageSize = 30;

const shown: Readonly<Record<ListPaymentsInput['show'], Prisma.PaymentAttemptWhereInput>> = {
  all: {},
  pending: { status: 'pending' },
  paid: { status: 'paid' },
  refunded: { status: 'refunded' },
  closed: { status: { in: ['closed', 'replaced'] } },
  review: { status: 'review' },
};

/** Our number, the provider's, an order's or a group's. */
const matching = (q: string): Prisma.PaymentAttemptWhereInput => {
  if (q === '') return {};
  const startsWith = { startsWith: escapeLike(q) };
  return {
    OR: [{ outTradeNo: startsWith }, { tradeNo: startsWith }, { group: { number: q } }, { group: { orders: { some: { number: q } } } }],
  };
};

/** Payments of the shop's orders, newest first, 30 a page; `next` is the `before` of the following page. */
export async function listPayments(
  ctx: StaffContext,
  { show, q, before }: ListPaymentsInput,
): Promise<{ readonly payments: readonly ManagedPayment[]; readonly next: string | null }> {
  const own = paymentsOf(ctx);
  const last =
    before === undefined
      ? null
      : await ctx.db.paymentAttempt.findFirst({ where: { id: before, ...own }, select: { id: true, createdAt: true } });
  const older =
    last === null ? {} : { createdAt: { lte: last.createdAt }, OR: [{ createdAt: { lt: last.createdAt } }, { id: { lt: last.id } }] };
  const orders = { where: { merchantId: ctx.actor.merchantId }, select: { id: true, number: true, payable: true } } as const;
  const rows = await ctx.db.paymentAttempt.findMany({
    where: { AND: [own, shown[show], matching(q), older] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    include: { group: { select: { orders } } },
  });
  const payments = rows.slice(0, pageSize).map(({ group, ...row }): ManagedPayment => {
    const mine = group.orders.filter(({ id }) => row.orderId === null || id === row.orderId);
    const { id, status, outTradeNo, tradeNo, createdAt, paidAt } = row;
    return {
      id,
      status,
      outTradeNo,
      tradeNo,
      createdAt,
      paidAt,
      method: methodOf(row),
      amount: sum(mine.map(({ payable }) => payable)),
      orders: mine.map(({ number }) => number),
    };
  });
  return { payments, next: rows.length > pageSize ? (payments.at(-1)?.id ?? null) : null };
}
