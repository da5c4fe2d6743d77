import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { recordDomainEvent } from '@/lib/domain/events/record-domain-event';
import type { ExceptionKind } from './views';

/** Each shop whose orders the payment was for learns of it. */
async function tellShops(ctx: Context, tx: Transaction, attemptId: string, kind: ExceptionKind): Promise<void> {
  const { order, group } = await tx.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { order: { select: { merchantId: true } }, group: { select: { orders: { select: { merchantId: true } } } } },
  });
  const shops = new Set((order === null ? group.orders : [order]).map(({ merchantId }) => merchantId));
  const opened = { topic: 'payment.exception_opened', aggregate: 'payment', aggregateId: attemptId, data: { kind } } as const;
  await recordDomainEvent(ctx, tx, ...[...shops].map((merchantId) => ({ ...opened, merchantId })));
}

/** Leaves it to a person. @returns false for what a person has looked at and closed already */
export async function openException(
  ctx: Context,
  tx: Transaction,
  attemptId: string,
  kind: ExceptionKind,
  detail: object,
): Promise<boolean> {
  const at = ctx.now();
  const { count } = await tx.paymentException.createMany({
    data: [{ attemptId, kind, detail: { ...detail }, openedAt: at }],
    skipDuplicates: true,
  });
  if (count > 0) await tellShops(ctx, tx, attemptId, kind);
  const { closedAt } = await tx.paymentException.findUniqueOrThrow({
    where: { attemptId_kind: { attemptId, kind } },
    select: { closedAt: true },
  });
  if (closedAt === null) ctx.log.error({ attemptId, kind, ...detail }, 'payment exception');
  return closedAt === null;
}

/** The same for what may happen again to a payment, as to another refund of it: opened anew though a person closed it before. */
export async function openAgain(ctx: Context, tx: Transaction, attemptId: string, kind: ExceptionKind, detail: object): Promise<void> {
  await openException(ctx, tx, attemptId, kind, detail);
  const { count } = await tx.paymentException.updateMany({
    where: { attemptId, kind, closedAt: { not: null } },
    data: { detail: { ...detail }, openedAt: ctx.now(), closedAt: null, closedBy: null, note: null },
  });
  if (count > 0) await tellShops(ctx, tx, attemptId, kind);
}
