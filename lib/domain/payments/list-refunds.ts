import type { Prisma } from '@/lib/db/generated/client';
import type { StaffContext } from '@/lib/domain/context';
import { actorOf } from '@/lib/domain/orders/read-events';
import { fen } from '@/lib/shared/money';
import { isByHand } from './confirm-refund';
import type { ListRefundsInput, RefundFilter } from './refund-inputs';
import { type ManagedRefundRow, refundReasons } from './views';

const pageSize = 30;
const shown: Readonly<Record<RefundFilter, Prisma.RefundWhereInput>> = {
  to_approve: { state: 'to_approve' },
  in_flight: { state: 'requested' },
  failed: { state: 'failed' },
  done: { state: { in: ['done', 'by_hand'] } },
  all: {},
};

/** The shop's refunds, newest first, 30 a page; `next` is the `before` of the following page. */
export async function listRefunds(
  ctx: StaffContext,
  { show, before }: ListRefundsInput,
): Promise<{ readonly refunds: readonly ManagedRefundRow[]; readonly next: string | null }> {
  const own = { order: { merchantId: ctx.actor.merchantId } };
  const last =
    before === undefined ? null : await ctx.db.refund.findFirst({ where: { id: before, ...own }, select: { id: true, createdAt: true } });
  const older: Prisma.RefundWhereInput =
    last === null ? {} : { OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }] };
  const rows = await ctx.db.refund.findMany({
    where: { AND: [own, shown[show], older] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: {
      id: true,
      amount: true,
      state: true,
      reason: true,
      failureCode: true,
      requestNo: true,
      requestedBy: true,
      createdAt: true,
      doneAt: true,
      attempt: { select: { provider: true } },
      order: { select: { number: true } },
      afterSale: { select: { number: true } },
    },
  });
  const staff = rows.flatMap(({ requestedBy }) => actorOf(requestedBy).userId ?? []);
  const people = await ctx.db.user.findMany({ where: { id: { in: staff } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const refunds = rows.slice(0, pageSize).map(({ amount, reason, requestedBy, attempt, order, afterSale, ...refund }) => ({
    ...refund,
    amount: fen(amount),
    reason: refundReasons.find((one) => one === reason) ?? ('agreed' as const),
    by: actorOf(requestedBy).by,
    byHand: isByHand(attempt),
    person: names.get(actorOf(requestedBy).userId ?? '') ?? null,
    orderNumber: order?.number ?? '',
    caseNumber: afterSale?.number ?? null,
  }));
  return { refunds, next: rows.length > pageSize ? (refunds.at(-1)?.id ?? null) : null };
}
